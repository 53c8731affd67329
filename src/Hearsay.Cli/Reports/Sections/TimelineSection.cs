using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>What happened and what was said, by date.</summary>
internal static class TimelineSection
{
    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, ReportOptions options)
    {
        IGrouping<(string Date, string Words), TimelineEntry>[] entries =
        [
            .. story.Timeline.GroupBy(entry => (entry.Date, Words: index.QuoteOf(entry.Row))).Where(entry => entry.Key.Words.Length > 0),
        ];
        if (entries.Length == 0)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("TIMELINE", Tone.Heading));
        string? date = null;
        foreach (IGrouping<(string Date, string Words), TimelineEntry> entry in entries.Take(options.TimelineEntries))
        {
            WriteEntry(writer, index, entry, entry.Key.Date == date ? "" : DateWording.Of(entry.Key.Date));
            date = entry.Key.Date;
        }

        if (entries.Length > options.TimelineEntries)
            writer.Line(
                2,
                0,
                Run.Faint($"{Wording.Count(entries.Length - options.TimelineEntries, "more entry", "more entries")}: --all shows them")
            );
    }

    private static void WriteEntry(
        ReportWriter writer,
        BriefIndex index,
        IGrouping<(string Date, string Words), TimelineEntry> entry,
        string date
    )
    {
        TimelineEntry first = entry.First();
        writer.Line(2, 12, Run.Column(date, 10, Tone.Strong), Run.Faint(LabelOf(index, first)));
        writer.Evidence(14, entry.Key.Words, index.HomeOf(first.Row) is { } home ? index.SourceOf(home) : []);
    }

    private static string LabelOf(BriefIndex index, TimelineEntry entry)
    {
        if (index.EventOf(entry.Row) is { } deed)
            return LabelOf(index, deed);
        return index.StatementOf(entry.Row) is { } statement ? LabelOf(index, statement) : "";
    }

    private static string LabelOf(BriefIndex index, Event deed)
    {
        string label = Wording.Of(deed.Type);
        if (deed.Status != EventStatus.Occurred)
            label = Wording.Of(deed.Status) + " " + label;
        string? actor = index.NameOf(deed.Actor, deed.Article);
        string? recipient = index.NameOf(deed.Recipient, deed.Article);
        return (actor, recipient) switch
        {
            (null, null) => label,
            (null, _) => $"{label}: → {recipient}",
            (_, null) => $"{label}: {actor}",
            _ => $"{label}: {actor} → {recipient}",
        };
    }

    private static string LabelOf(BriefIndex index, Statement statement)
    {
        string? name = index.NameOf(statement.Source.Party, statement.Article);
        return $"{name ?? Wording.Of(statement.Source.Anonymity)} {Wording.Of(statement, name)}";
    }
}
