using Hearsay.Cli.Terminals;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>A story's title and its articles: when, who, and who copies or repeats whom.</summary>
internal static class StoryHeading
{
    private const int WidestOutlet = 28;
    private const int DayWidth = 10;

    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, int? number, ReportOptions options)
    {
        string title = story.Title.Length > 0 ? story.Title : Wording.Count(story.Articles.Length, "article");
        writer.Rule(number is null ? title : $"{number}. {title}");
        BriefArticle[] articles =
        [
            .. story
                .Articles.Select(index.ArticleOf)
                .OrderBy(row => row.Article.Published is null)
                .ThenBy(row => row.Article.Published)
                .ThenBy(row => row.Article.Id),
        ];
        int outletWidth = Math.Min(WidestOutlet, articles.Max(row => LineWrapper.CellsOf(VisibleText.Of(index.OutletOf(row.Article.Id)))));
        foreach (BriefArticle row in articles)
        {
            WriteArticle(writer, index, row, outletWidth);
            RevisionLines.Write(writer, index, story, row);
            if (options.Explain)
                ExplanationLines.Write(writer, index, row);
        }

        RevisionLines.WriteCircles(writer, index, story);
    }

    private static void WriteArticle(ReportWriter writer, BriefIndex index, BriefArticle row, int outletWidth)
    {
        ArticleId id = row.Article.Id;
        List<Run> line =
        [
            Run.Column(index.DayOf(id), DayWidth, Tone.Faint),
            Run.Column(index.OutletOf(id), outletWidth, Tone.Strong),
            row.Article.Title ?? id.Value,
        ];
        if (row.RevisionOf is { } revision)
            line.Add(new Run($"  [new version of {index.DayOf(revision.Of)}]", Tone.Caution));
        else if (row.DuplicateOf is { } original)
            line.Add(new Run($"  [copy of {index.OutletOf(original)}]", Tone.Caution));
        string[] relays = [.. row.Relays.Select(relay => index.NameOf(relay.Outlet, id)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (relays.Length > 0 && row.DuplicateOf is null)
            line.Add(Run.Faint($"  [repeats {string.Join(", ", relays)}]"));
        string[] lenders =
        [
            .. row
                .Lifted.Select(p => index.OutletOf(p.There.Article))
                .Distinct(StringComparer.Ordinal)
                .Except(relays, StringComparer.Ordinal),
        ];
        if (lenders.Length > 0 && row.RevisionOf is null)
            line.Add(new Run($"  [has passages of {string.Join(", ", lenders)}]", Tone.Caution));
        writer.Line(2, DayWidth + 2, line);
    }
}
