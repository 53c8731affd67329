using Hearsay.Cli.Terminals;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports;

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
            Run.Faint($"  [{story.NumberOf(conflict.First)}] against [{story.NumberOf(conflict.Second)}]")
        );
        (string Letters, IReadOnlyList<Run> Source) first = SideOf(index, conflict, conflict.First);
        (string Letters, IReadOnlyList<Run> Source) second = SideOf(index, conflict, conflict.Second);
        writer.SideBySide(4, first, second);
    }

    private static (string Letters, IReadOnlyList<Run> Source) SideOf(BriefIndex index, Conflict conflict, string claimId)
    {
        if (index.ClaimOf(claimId) is not { } claim)
            return ("", []);
        Evidence? own = conflict.Spans.Where(span => index.Supports(claim, span)).Select(span => (Evidence?)span).FirstOrDefault();
        RowId row = claim.Members.FirstOrDefault(
            member =>
                own is { } evidence
                && index.HomeOf(member) == evidence.Article
                && index.Supports(claim with { Members = [member] }, evidence),
            claim.Members[0]
        );
        return index.HomeOf(row) is { } home ? (index.QuoteOf(row), index.SourceOf(home)) : ("", []);
    }
}
