using Hearsay.Cli.Terminals;
using Hearsay.Core.Articles;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>What outlets set right in their own notes, with the claims that they take back.</summary>
internal static class CorrectionSection
{
    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, ReportOptions options)
    {
        if (story.Corrections.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("CORRECTIONS", Tone.Heading), Run.Faint("  what outlets set right themselves"));
        foreach (Correction correction in story.Corrections.Take(options.OtherRows))
        {
            ArticleId article = correction.Evidence.Article;
            List<Run> head = [Run.Strong(index.OutletOf(article))];
            Add(head, " takes back ", Numbers(story, correction.TakesBack));
            Add(head, correction.TakesBack.IsEmpty ? " tells " : ", now ", Numbers(story, correction.SetsRight));
            writer.Line(2, 4, head);
            writer.Evidence(4, Quotation.Of(index.ArticleOf(article).Article, [correction.Evidence]), index.SourceOf(article));
        }

        if (story.Corrections.Length > options.OtherRows)
            writer.Line(2, 0, Run.Faint($"{story.Corrections.Length - options.OtherRows} more: --all shows them"));
    }

    private static string Numbers(StoryScope story, IEnumerable<string> claims) =>
        string.Join(' ', claims.Select(story.NumberOf).Where(number => number > 0).Order().Select(number => $"[{number}]"));

    private static void Add(List<Run> head, string words, string numbers)
    {
        if (numbers.Length > 0)
            head.AddRange([words, numbers]);
    }
}
