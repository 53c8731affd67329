using Hearsay.Cli.Terminals;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>What the reporting itself says is not known, or was not said.</summary>
internal static class UnknownSection
{
    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, ReportOptions options)
    {
        if (story.Unknowns.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("NOT KNOWN", Tone.Heading), Run.Faint("  what the articles themselves leave open"));
        foreach (OpenQuestion unknown in story.Unknowns.Take(options.OtherRows))
        {
            foreach (IGrouping<ArticleId, Evidence> spans in unknown.Spans.GroupBy(span => span.Article).Take(1))
                writer.Evidence(2, Quotation.Of(index.ArticleOf(spans.Key).Article, spans), index.SourceOf(spans.Key));
        }

        if (story.Unknowns.Length > options.OtherRows)
            writer.Line(2, 0, Run.Faint($"{story.Unknowns.Length - options.OtherRows} more: --all shows them"));
    }
}
