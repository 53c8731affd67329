using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Ledger.Articles;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Articles;

/// <summary>An article with what was read in it: its own letters, every statement marked where it stands, a note beside it that says who, to whom, how sure.</summary>
internal static class ArticlePage
{
    private const int MostLifted = 12;

    /// <summary>The page.</summary>
    /// <param name="index">The brief of the article's story, or of the article alone.</param>
    /// <param name="versions">All versions of the article, the first one first.</param>
    /// <param name="marked">The place that a link pointed to; null for none.</param>
    public static Page Render(
        BriefIndex index,
        BriefArticle row,
        Story? story,
        ImmutableArray<ArticleSummary> versions,
        TextSpan? marked,
        DecisionForms forms
    )
    {
        Article article = row.Article;
        ArticleNotes notes = ArticleNotes.Of(index, row, marked);
        Html main = Html.Of(
            $"""
            {Meta(index, row)}
            {ArticleVersions.Of(index, row, versions)}
            <p class="key">Marked is what somebody said, <b>who said it</b> and <i>the words that attribute it</i>; the numbers lead to the notes. Dashed boxes are page furniture, kept but not read.</p>
            <div class="reading" id="text">{ArticleText.Of(index, article, notes, forms)}</div>
            {Deeds(index, article)}
            {Lifted(index, row)}
            {forms.ForArticle(article.Id)}
            """
        );
        ImmutableArray<(string, string)> trail = story is null
            ? [("Stories", PageLink.Stories)]
            : [("Stories", PageLink.Stories), (story.Title, PageLink.Story(story.Id))];
        return new Page(article.Title ?? article.Id.Value, PageLink.Stories, main)
        {
            Kicker = "Article" + (article.Outlet is null ? "" : " · " + article.Outlet),
            Trail = trail,
        };
    }

    private static Html Meta(BriefIndex index, BriefArticle row)
    {
        Article article = row.Article;
        List<Html> parts = [Html.Of($"<b>{article.Outlet ?? "outlet unknown"}</b>"), EvidenceQuote.Day(index.DayOf(article.Id))];
        if (!article.Authors.IsEmpty)
            parts.Add(Html.Of($"by {string.Join(", ", article.Authors)}"));
        if (article.WireCredit is { } wire)
            parts.Add(Html.Of($"credits {wire}"));
        if (PageLink.Outside(article.Url) is { } address)
            parts.Add(Html.Of($"""<a href="{address}" rel="noreferrer noopener external">the page itself</a>"""));
        return Html.Of($"""<p class="article-meta">{Html.Join(parts, Html.Of($" · "))}</p><p>{StoryArticles.Ties(index, row)}</p>""");
    }

    private static Html Deeds(BriefIndex index, Article article)
    {
        Core.Events.Event[] deeds = [.. index.Brief.Events.Where(deed => deed.Article == article.Id).OrderBy(deed => deed.Trigger)];
        return deeds.Length == 0
            ? Html.Empty
            : StoryPage.Section(
                "deeds",
                "Events told here",
                Wording.Count(deeds.Length, "event"),
                Html.Of(
                    $"""<ul class="plain">{deeds.Select(deed => Html.Of($"<li id=\"{PageLink.Anchor(deed.Id)}\"><details><summary>{DeedWords.Of(index, deed)}{(deed.Date is { } date ? ", " + DateWording.Of(date.Value) : "")}</summary>{EvidenceQuote.Of(index, deed.Id)}</details></li>"))}</ul>"""
                )
            );
    }

    private static Html Lifted(BriefIndex index, BriefArticle row) =>
        row.Lifted.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "lifted",
                "Passages from elsewhere",
                "the same words stood in an earlier article",
                BoundedList.Of(
                    row.Lifted,
                    MostLifted,
                    passage =>
                        Html.Of(
                            $"""<li class="conflict"><p class="facts">{Wording.Count(passage.Words, "word")} also in {index.OutletOf(passage.There.Article)}</p><div class="sides"><div class="side">{EvidenceQuote.Of(index, [passage.Here])}</div><div class="side">{EvidenceQuote.Of(index, [passage.There])}</div></div></li>"""
                        ),
                    "passage"
                )
            );

    /// <summary>Reads the place of a link, <c>12-40</c>; null when it is none within the text.</summary>
    public static TextSpan? ReadMark(string? mark, string text)
    {
        if (mark?.Split('-') is not [var first, var last])
            return null;
        return
            int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            && start < end
            && end <= text.Length
            ? TextSpan.FromBounds(start, end)
            : null;
    }
}
