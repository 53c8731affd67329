using System.Globalization;
using Hearsay.Core.Text;
using Hearsay.Ledger.Search;
using Hearsay.Ledgers;
using Hearsay.Linking.Search;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Search;

/// <summary>Search over statements, articles and actors, and for the claims that are nearest to a sentence.</summary>
internal static class SearchPage
{
    /// <summary>The page.</summary>
    /// <param name="answer">What fits; null when nothing was asked for.</param>
    /// <param name="claims">The claims nearest to the words; null when they were not looked for.</param>
    /// <param name="problem">What could not be read of the query; null when all could.</param>
    public static Page Render(SearchForm form, SearchAnswer? answer, ClaimAnswer? claims, string? after, string? problem = null)
    {
        Html fault = problem is null ? Html.Empty : Html.Of($"""<div class="warning" role="alert"><p>{problem}</p></div>""");
        Html main = Html.Of($"{form.Render()}{fault}{Claims(claims, form.LooksForClaims)}{Hits(form, answer, after)}");
        return new Page(form.Query.Words.Length == 0 ? "Search" : "Search: " + PageFrame.Shorten(form.Query.Words), PageLink.Search, main);
    }

    private static Html Claims(ClaimAnswer? claims, bool isAsked)
    {
        if (claims is null || (claims.Matches.IsEmpty && !isAsked))
            return Html.Empty;
        if (claims.Matches.IsEmpty)
            return StoryPage.Empty("No claim of the ledger is near this sentence. That is no evidence for or against it.");
        BriefIndex index = new(claims.Brief);
        return StoryPage.Section(
            "claims",
            "Claims near this sentence",
            "with what they say otherwise",
            Html.Of($"""<ol class="claims">{claims.Matches.Select(match => ClaimCard.Of(index, match.Claim, Remark(match)))}</ol>""")
        );
    }

    private static Html Remark(ClaimMatch match)
    {
        string likeness = match.Likeness.ToString("0.00", CultureInfo.InvariantCulture);
        Html but = match.Differences.IsEmpty
            ? Html.Empty
            : Html.Of($""" <span class="tag tag-caution">but {string.Join("; ", match.Differences)}</span>""");
        return Html.Of($""" <span class="faint">likeness {likeness}</span>{but}""");
    }

    private static Html Hits(SearchForm form, SearchAnswer? answer, string? after)
    {
        if (answer is null)
            return Html.Empty;
        if (answer.Page.Items.IsEmpty)
            return StoryPage.Empty(after is null ? "Nothing in the ledger fits." : "Nothing more fits.");
        Html partial = answer.IsPartial
            ? Html.Of($"""<p class="faint">Very many rows hold these words; only the newest were looked through.</p>""")
            : Html.Empty;
        return StoryPage.Section(
            "hits",
            form.Query.Scope switch
            {
                SearchScope.Articles => "Articles",
                SearchScope.Actors => "Actors",
                _ => "Statements and events",
            },
            "best first",
            Html.Of($"""{partial}<ol class="hits">{answer.Page.Items.Select(Hit)}</ol>{Pager.Of(form.Address, after, answer.Page.Next)}""")
        );
    }

    private static Html Hit(SearchHit hit)
    {
        if (hit.Row is { } row)
            return LedgerRowItem.Of(row);
        Html excerpt = Html.Join(
            MarkedRuns
                .Of(TextSpan.FromBounds(0, hit.Excerpt.Length), hit.Highlights.Select(span => new TextMark(span, MarkRole.Evidence, 0)))
                .Select(run =>
                    run.Marks.IsEmpty ? Html.Text(run.Span.TextIn(hit.Excerpt)) : Html.Of($"<mark>{run.Span.TextIn(hit.Excerpt)}</mark>")
                )
        );
        if (hit.Actor is { } actor)
            return Html.Of(
                $"""<li><a class="party" href="{PageLink.Actor(actor.Id)}">{actor.Name}</a> <span class="faint">{Wording.Of(actor.Kind)}, in {Wording.Count(actor.Stories, "story", "stories")}</span></li>"""
            );
        return hit.Article is { } article
            ? Html.Of(
                $"""<li><h3><a href="{PageLink.Article(article.Id)}">{article.Title ?? article.Id.Value}</a></h3><figure class="evidence"><blockquote>{excerpt}</blockquote><figcaption>{LedgerRowItem.Source(article, PageLink.Article(article.Id))}</figcaption></figure></li>"""
            )
            : Html.Empty;
    }
}
