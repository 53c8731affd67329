using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Stories;

/// <summary>The first lines of a story: how much was read, how much of it is repeating, and how its claims stand.</summary>
internal static class StoryFacts
{
    private static readonly ClaimState[] Told =
    [
        ClaimState.Withdrawn,
        ClaimState.Denied,
        ClaimState.Disputed,
        ClaimState.Confirmed,
        ClaimState.Corroborated,
    ];

    public static Html Of(BriefIndex index, StoryScope story)
    {
        BriefArticle[] articles = [.. story.Articles.Select(index.FindArticle).OfType<BriefArticle>()];
        int copies = articles.Count(row => row.DuplicateOf is not null && row.RevisionOf is null);
        int outlets = articles.Select(row => row.Article.Outlet ?? row.Article.Id.Value).Distinct(StringComparer.Ordinal).Count();
        string[] days =
        [
            .. articles.Select(row => index.DayOf(row.Article.Id)).Where(day => day != "undated").Order(StringComparer.Ordinal),
        ];
        Html span =
            days.Length == 0 ? Html.Empty
            : days[0] == days[^1] ? Html.Of($" on {EvidenceQuote.Day(days[0])}")
            : Html.Of($", {EvidenceQuote.Day(days[0])} to {EvidenceQuote.Day(days[^1])}");
        Html repeated =
            copies == 0
                ? Html.Empty
                : Html.Of($""" <span class="tag tag-copy">{Wording.Count(copies, "copy", "copies")} among them</span>""");
        return Html.Of(
            $"""
            <p class="standfirst">{Wording.Count(articles.Length, "article")} by {Wording.Count(outlets, "outlet")}{span}.{repeated}</p>
            {States(story)}
            {Circles(index, story)}

            """
        );
    }

    private static Html States(StoryScope story)
    {
        List<Html> parts = [];
        foreach (ClaimState state in Told)
        {
            int count = story.Claims.Count(claim => claim.State == state);
            if (count > 0)
                parts.Add(Html.Of($"<li><b>{count}</b> {StateBadge.Of(state)}</li>"));
        }

        int single = story.Claims.Count(claim => claim.Articles.Length > 1 && claim.IndependentOrigins.Max == 1);
        if (single > 0)
            parts.Add(Html.Of($"""<li><b>{single}</b> <span class="tag tag-caution">told by several on a single origin</span></li>"""));
        return Html.Of(
            $"""<ul class="tally"><li><b>{story.Claims.Length}</b> {(story.Claims.Length == 1 ? "claim" : "claims")}</li>{parts}</ul>"""
        );
    }

    private static Html Circles(BriefIndex index, StoryScope story) =>
        Html.Join(
            index
                .Brief.Circles.Where(circle => story.NumberOf(circle.Claim) > 0)
                .Select(circle =>
                    Html.Of(
                        $"""<aside class="warning" aria-label="Circular reporting"><p><b>Circle.</b> {string.Join(" cites ", circle.Outlets.Append(circle.Outlets[0]).Select(outlet => index.ActorOf(outlet)?.Name ?? outlet.Value))}: nobody else stands behind <a href="{PageLink.Claim(circle.Claim)}">this claim</a>.</p>{EvidenceQuote.Of(index, circle.Spans)}</aside>"""
                    )
                )
        );
}
