using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Stories;

/// <summary>The articles of a story by day: who copies, repeats or has changed what.</summary>
internal static class StoryArticles
{
    private const int Most = 100;

    public static Html Of(BriefIndex index, StoryScope story)
    {
        BriefArticle[] articles =
        [
            .. story
                .Articles.Select(index.FindArticle)
                .OfType<BriefArticle>()
                .OrderBy(row => row.Article.Published is null)
                .ThenBy(row => row.Article.Published)
                .ThenBy(row => row.Article.Id),
        ];
        string remark = articles.Length > Most ? $"the first {Most} of {articles.Length}" : "by day of publication";
        return StoryPage.Section(
            "articles",
            "Articles",
            remark,
            Html.Of(
                $"""
                <div class="scroller" tabindex="0" role="region" aria-label="Articles of the story">
                <table><thead><tr><th scope="col">Day</th><th scope="col">Outlet</th><th scope="col">Headline</th><th scope="col">How it hangs together</th></tr></thead>
                <tbody>{articles.Take(Most).Select(row => Row(index, row))}</tbody></table></div>
                """
            )
        );
    }

    private static Html Row(BriefIndex index, BriefArticle row) =>
        Html.Of(
            $"""<tr><td class="date">{EvidenceQuote.Day(index.DayOf(row.Article.Id))}</td><td>{index.OutletOf(row.Article.Id)}</td><td><a href="{PageLink.Article(row.Article.Id)}">{row.Article.Title ?? row.Article.Id.Value}</a></td><td>{Ties(index, row)}</td></tr>"""
        );

    /// <summary>Copy of, new version of, repeats, has passages of.</summary>
    public static Html Ties(BriefIndex index, BriefArticle row)
    {
        ArticleId id = row.Article.Id;
        List<Html> ties = [];
        if (row.RevisionOf is { } revision)
            ties.Add(
                Html.Of(
                    $"""<span class="tag tag-caution">new version of <a href="{PageLink.Article(revision.Of)}">{index.DayOf(revision.Of)}</a></span>"""
                )
            );
        else if (row.DuplicateOf is { } original)
            ties.Add(
                Html.Of(
                    $"""<span class="tag tag-copy">copy of <a href="{PageLink.Article(original)}">{index.OutletOf(original)}</a></span> <span class="faint">{row.DuplicateBecause}</span>"""
                )
            );
        string[] relays = [.. row.Relays.Select(relay => index.NameOf(relay.Outlet, id)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (relays.Length > 0 && row.DuplicateOf is null)
            ties.Add(Html.Of($"""<span class="faint">repeats {string.Join(", ", relays)}</span>"""));
        string[] lenders =
        [
            .. row
                .Lifted.Select(passage => index.OutletOf(passage.There.Article))
                .Distinct(StringComparer.Ordinal)
                .Except(relays, StringComparer.Ordinal),
        ];
        if (lenders.Length > 0 && row.RevisionOf is null)
            ties.Add(Html.Of($"""<span class="tag tag-caution">has passages of {string.Join(", ", lenders)}</span>"""));
        return Html.Join(ties, Html.Of($" "));
    }
}
