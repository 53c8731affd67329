using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>What an outlet changed in an article after it was out, and which outlets cite each other in a circle.</summary>
internal static class RevisionLines
{
    private const int LabelCells = 5;

    /// <summary>The changed sentences of a later version.</summary>
    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, BriefArticle row)
    {
        if (row.RevisionOf is not { } revision)
            return;
        foreach (TextChange change in revision.Changes)
        {
            int[] claims = [.. change.Claims.Select(story.NumberOf).Where(n => n > 0).Order()];
            if (claims.Length > 0)
                writer.Line(4, 2, Run.Faint("changed, with claim " + string.Join(", ", claims.Select(c => $"[{c}]"))));
            if (change.Before is { } before)
                writer.Evidence(
                    4,
                    new Run("was", Tone.Caution),
                    LabelCells,
                    Quotation.Of(index.ArticleOf(before.Article).Article, [before]),
                    index.SourceOf(before.Article)
                );
            if (change.After is { } after)
                writer.Evidence(
                    4,
                    new Run("is", Tone.Caution),
                    LabelCells,
                    Quotation.Of(row.Article, [after]),
                    index.SourceOf(after.Article)
                );
        }
    }

    /// <summary>The circles of the story's claims.</summary>
    public static void WriteCircles(ReportWriter writer, BriefIndex index, StoryScope story)
    {
        foreach (CitationCircle circle in index.Brief.Circles.Where(c => story.NumberOf(c.Claim) > 0))
        {
            string outlets = string.Join(
                " cites ",
                circle.Outlets.Append(circle.Outlets[0]).Select(o => index.ActorOf(o)?.Name ?? o.Value)
            );
            writer.Line(
                2,
                4,
                new Run("CIRCLE  ", Tone.Alarm),
                $"{outlets}: nobody else stands behind claim [{story.NumberOf(circle.Claim)}]"
            );
            foreach (Core.Evidence place in circle.Spans)
                writer.Evidence(4, Quotation.Of(index.ArticleOf(place.Article).Article, [place]), index.SourceOf(place.Article));
        }
    }
}
