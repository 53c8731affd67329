using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Stories;
using Hearsay.Presentation;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay story</c>: the stories of the ledger, or one of them.</summary>
internal static class StoryCommand
{
    private const int Most = 30;

    public static Command Create()
    {
        GuidedCommand command = new("story", "List the stories of the ledger, what changed last first, or show one of them.")
        {
            Examples =
            [
                ("hearsay story", "What changed last"),
                ("hearsay story --outlet \"Aldry Courier\" --since 2031-03-01", "Stories with an article of an outlet since a day"),
                ("hearsay story t-0123456789ab --all", "Everything of one story"),
            ],
        };
        Argument<string?> id = new("ID") { Description = "The story to show.", Arity = ArgumentArity.ZeroOrOne };
        Option<DateOnly?> since = DayOption.Create("--since", "Only stories with an article published on this day or later.");
        Option<DateOnly?> until = DayOption.Create("--until", "Only stories with an article published on this day or earlier.");
        Option<string?> outlet = new("--outlet") { Description = "Only stories with an article of this outlet.", HelpName = "NAME" };
        Option<bool> all = new("--all", "-a") { Description = "Show every row of the story, not just the most telling ones." };
        Option<bool> explain = new("--explain") { Description = "Say of every link why it was made." };
        command.Arguments.Add(id);
        foreach (Option option in new Option[] { since, until, outlet, all, explain })
            command.Options.Add(option);
        DayOption.RefuseReversed(command, since, until);
        outlet.RefuseEmpty("a name");
        PageOptions page = new(Most);
        page.AddTo(command);
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (_, ledger, _) =>
                {
                    if (parsed.GetValue(id) is { } asked)
                    {
                        StoredStory story = LedgerNames.RequireStory(ledger.Store, asked);
                        return (Brief: ledger.Graded(story.Brief), Page: (Page<StorySummary>?)null);
                    }

                    (string? after, int most) = page.Read(parsed);
                    StoryFilter filter = new()
                    {
                        Since = parsed.GetValue(since),
                        Until = parsed.GetValue(until),
                        Outlet = LedgerNames.RequireOutlet(ledger.Store, parsed.GetValue(outlet)),
                    };
                    return (Brief: (Brief?)null, Page: ledger.Store.Stories(filter, after, most));
                },
                (writer, answer) =>
                {
                    if (answer.Brief is { } brief)
                        BriefReport.Write(writer, brief, new ReportOptions(parsed.GetValue(all)) { Explain = parsed.GetValue(explain) });
                    else
                        WriteList(writer, answer.Page!);
                },
                (writer, answer) =>
                {
                    if (answer.Brief is { } brief)
                        writer.WriteBrief(brief);
                    else
                        writer.WriteStories(answer.Page!);
                }
            )
        );
        return command;
    }

    private static void WriteList(ReportWriter writer, Page<StorySummary> page)
    {
        if (page.Items.IsEmpty)
            writer.Line(0, 2, "The ledger has no story that fits.");
        foreach (StorySummary story in page.Items)
        {
            writer.Line(0, 2, Run.Strong(story.Title), Run.Faint($"  {story.Id}"));
            string days =
                story.FirstDay == story.LastDay
                    ? LedgerRowLines.Day(story.FirstDay)
                    : $"{LedgerRowLines.Day(story.FirstDay)} to {LedgerRowLines.Day(story.LastDay)}";
            writer.Line(
                2,
                2,
                $"{days}, {Wording.Count(story.Articles, "article")}, {Wording.Count(story.Claims, "claim")}",
                story.Denied > 0 ? new Run($", {story.Denied} denied by somebody", Tone.Alarm) : "",
                story.Conflicts > 0 ? new Run($", {Wording.Count(story.Conflicts, "conflict")}", Tone.Caution) : "",
                story.Commitments > 0 ? $", {Wording.Count(story.Commitments, "commitment")}" : ""
            );
        }

        LedgerRowLines.WriteNext(writer, page.Next);
    }
}
