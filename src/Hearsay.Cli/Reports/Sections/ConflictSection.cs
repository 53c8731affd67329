using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>Claims that cannot both hold, beside each other.</summary>
internal static class ConflictSection
{
    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, ReportOptions options)
    {
        if (story.Conflicts.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("CONFLICTS", Tone.Heading), Run.Faint("  both cannot hold as told"));
        foreach (Conflict conflict in story.Conflicts.Take(options.OtherRows))
        {
            WriteConflict(writer, index, story, conflict);
            if (options.Explain)
                writer.Line(4, 2, Run.Faint("conflict: " + conflict.Because));
        }

        if (story.Conflicts.Length > options.OtherRows)
            writer.Line(2, 0, Run.Faint($"{Wording.Count(story.Conflicts.Length - options.OtherRows, "more conflict")}: --all shows them"));
    }

    private static void WriteConflict(ReportWriter writer, BriefIndex index, StoryScope story, Conflict conflict)
    {
        writer.Line(
            2,
            4,
            new Run(Wording.Of(conflict.On), Tone.Caution),
            "  " + WordsOf(index, conflict, conflict.First),
            Run.Faint($" in [{story.NumberOf(conflict.First)}] against "),
            WordsOf(index, conflict, conflict.Second),
            Run.Faint($" in [{story.NumberOf(conflict.Second)}]")
        );
        (string Letters, IReadOnlyList<Run> Source) first = SideOf(index, conflict, conflict.First);
        (string Letters, IReadOnlyList<Run> Source) second = SideOf(index, conflict, conflict.Second);
        writer.SideBySide(4, first, second);
    }

    // The very words that cannot both hold.
    private static string WordsOf(BriefIndex index, Conflict conflict, string claimId)
    {
        if (index.ClaimOf(claimId) is not { } claim || ConflictSides.SpanOf(index, conflict, claim) is not { } own)
            return "";
        return "\u201C" + Quotation.Of(index.ArticleOf(own.Article).Article, [own]) + "\u201D";
    }

    private static (string Letters, IReadOnlyList<Run> Source) SideOf(BriefIndex index, Conflict conflict, string claimId) =>
        ConflictSides.RowOf(index, conflict, claimId) is { } row && index.HomeOf(row) is { } home
            ? (index.QuoteOf(row), index.SourceOf(home))
            : ("", []);
}
