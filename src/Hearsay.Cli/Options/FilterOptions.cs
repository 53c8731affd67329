using System.CommandLine;
using Hearsay.Cli.LedgerCommands;
using Hearsay.Cli.Runs;
using Hearsay.Exports;
using Hearsay.Ledger;

namespace Hearsay.Cli.Options;

/// <summary>The options that say which rows are wanted.</summary>
internal sealed class FilterOptions
{
    private readonly Option<DateOnly?> _since = DayOption.Create("--since", "Only what was published on this day or later (YYYY-MM-DD).");
    private readonly Option<DateOnly?> _until = DayOption.Create("--until", "Only what was published on this day or earlier.");

    private readonly Option<string?> _actor = new("--actor")
    {
        Description = "Only rows in which this actor takes part: a name, an alias, or a country's ISO code (IRN).",
        HelpName = "NAME",
    };

    private readonly Option<string?> _outlet = new("--outlet") { Description = "Only articles of this outlet.", HelpName = "NAME" };

    private readonly Option<string?> _story = new("--story") { Description = "Only this story, by its id.", HelpName = "ID" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _since, _until, _actor, _outlet, _story })
            command.Options.Add(option);
        DayOption.RefuseReversed(command, _since, _until);
        _actor.RefuseEmpty("a name");
        _outlet.RefuseEmpty("a name");
        _story.RefuseEmpty("an id");
    }

    /// <summary>Refuses a name or an id that the ledger lacks: rows of nobody are no answer.</summary>
    /// <exception cref="NotThereException">It has no such actor, outlet or story.</exception>
    public static void Require(ExportFilter filter, LedgerStore store)
    {
        if (filter.Actor is { } actor)
            LedgerNames.RequireActor(store, actor);
        LedgerNames.RequireOutlet(store, filter.Outlet);
        if (filter.Story is { } story)
            LedgerNames.RequireStory(store, story);
    }

    public ExportFilter Read(ParseResult parsed) =>
        new()
        {
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            Actor = parsed.GetValue(_actor),
            Outlet = parsed.GetValue(_outlet),
            Story = parsed.GetValue(_story),
        };
}
