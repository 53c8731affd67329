using Hearsay.Cli.Terminals;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>What somebody bound itself to, and the later deeds that bear on it.</summary>
internal static class CommitmentSection
{
    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, ReportOptions options)
    {
        if (story.Commitments.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("COMMITMENTS", Tone.Heading), Run.Faint("  tested ones first"));
        Commitment[] ranked =
        [
            .. story
                .Commitments.OrderByDescending(commitment => commitment.Tests.Length)
                .ThenByDescending(commitment => commitment.OverdueAsOf is not null),
        ];
        foreach (Commitment commitment in ranked.Take(options.OtherRows))
            WriteCommitment(writer, index, commitment);
        if (ranked.Length > options.OtherRows)
            writer.Line(2, 0, Run.Faint($"{Wording.Count(ranked.Length - options.OtherRows, "more commitment")}: --all shows them"));
    }

    private static void WriteCommitment(ReportWriter writer, BriefIndex index, Commitment commitment)
    {
        string by = index.NameOf(commitment.By, commitment.Article) ?? "somebody";
        List<Run> head = [new Run(Wording.Of(commitment.Kind), Tone.Strong), " by ", Run.Strong(by)];
        if (index.NameOf(commitment.To, commitment.Article) is { } to)
            head.AddRange([" to ", Run.Strong(to)]);
        if (commitment.Due is { } due)
            head.Add(", " + DateWording.Due(due));
        if (commitment.Statements.Length > 1)
            head.Add(Run.Faint($"  voiced {commitment.Statements.Length} times"));
        writer.Line(2, 4, head);
        foreach (IGrouping<ArticleId, Evidence> what in commitment.What.GroupBy(span => span.Article).Take(1))
            writer.Evidence(4, Quotation.Of(index.ArticleOf(what.Key).Article, what), index.SourceOf(what.Key));
        if (commitment.Condition is { } condition)
            writer.Line(4, 2, Run.Faint("on condition: "), condition);
        foreach (CommitmentTest test in commitment.Tests)
            WriteTest(writer, index, test);
        if (commitment.OverdueAsOf is { } day)
            writer.Line(
                4,
                2,
                new Run("OVERDUE", Tone.Alarm),
                Run.Faint($"  the date has passed, and no report up to {day} says that it was done")
            );
        else if (commitment.Tests.IsEmpty)
            writer.Line(4, 2, Run.Faint("no later deed in these articles"));
    }

    private static void WriteTest(ReportWriter writer, BriefIndex index, CommitmentTest test)
    {
        Tone tone = test.Relation switch
        {
            TestRelation.Breaks => Tone.Alarm,
            TestRelation.Strains => Tone.Caution,
            _ => Tone.Good,
        };
        writer.Line(4, 2, new Run(Wording.Of(test.Relation), tone), Run.Faint("  " + test.Because));
        if (index.HomeOf(test.Row) is { } home)
            writer.Evidence(6, index.QuoteOf(test.Row), index.SourceOf(home));
    }
}
