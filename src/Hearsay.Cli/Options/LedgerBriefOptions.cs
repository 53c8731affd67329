using System.CommandLine;
using Hearsay.Cli.LedgerCommands;
using Hearsay.Cli.Runs;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Stories;
using Hearsay.Ledgers;

namespace Hearsay.Cli.Options;

/// <summary>Which stories of the ledger a brief tells.</summary>
internal sealed class LedgerBriefOptions
{
    private const int Most = 20;

    private readonly LedgerOption _ledger = new();
    private readonly Option<DateOnly?> _since = DayOption.Create(
        "--since",
        "Of the ledger: stories with an article published on this day or later."
    );
    private readonly Option<DateOnly?> _until = DayOption.Create(
        "--until",
        "Of the ledger: stories with an article published on this day or earlier."
    );

    private readonly Option<string?> _actor = new("--actor")
    {
        Description = "Of the ledger: stories in which this actor occurs: a name, an alias, or a country's ISO code (IRN).",
        HelpName = "NAME",
    };

    private readonly Option<string?> _outlet = new("--outlet")
    {
        Description = "Of the ledger: stories with an article of this outlet.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _story = new("--story") { Description = "Of the ledger: this story, by its id.", HelpName = "ID" };

    private readonly Option<int> _most = NumberOption.Create(
        ["--stories"],
        $"Of the ledger: how many stories at most (default {Most}).",
        Most
    );

    public void AddTo(Command command)
    {
        _actor.RefuseEmpty("a name");
        _outlet.RefuseEmpty("a name");
        _story.RefuseEmpty("an id");
        DayOption.RefuseReversed(command, _since, _until);
        _ledger.AddTo(command);
        foreach (Option option in new Option[] { _since, _until, _actor, _outlet, _story, _most })
            command.Options.Add(option);
    }

    /// <summary>Refuses them where files are named.</summary>
    public void RefuseWithFiles(Command command, InputOptions inputs) =>
        inputs.RefuseWithFiles(command, _ledger.Option, _since, _until, _actor, _outlet, _story, _most);

    /// <summary>What those stories say together.</summary>
    public Brief Brief(CommandRun run, ParseResult parsed)
    {
        using NewsLedger news = run.OpenLedger(_ledger.Read(parsed));
        if (parsed.GetValue(_story) is { } id)
            return news.Graded(LedgerNames.RequireStory(news.Store, id).Brief);
        StoryFilter filter = new()
        {
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            Outlet = LedgerNames.RequireOutlet(news.Store, parsed.GetValue(_outlet)),
        };
        if (parsed.GetValue(_actor) is { } name)
            filter = filter with { Actor = LedgerNames.RequireActor(news.Store, name) };
        return news.Brief(filter, parsed.GetValue(_most));
    }
}
