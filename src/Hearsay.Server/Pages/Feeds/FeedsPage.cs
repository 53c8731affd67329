using System.Collections.Immutable;
using Hearsay.Ledger.Feeds;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Feeds;

/// <summary>The feeds that are watched, and how each does: none fails in silence.</summary>
internal static class FeedsPage
{
    public static Page Render(ImmutableArray<Feed> feeds, DecisionForms forms, DateTimeOffset now, string? problem = null)
    {
        int ailing = feeds.Count(feed => feed.State is not (FeedState.New or FeedState.Healthy));
        Html head = feeds.IsEmpty
            ? StoryPage.Empty("No feed is watched yet.")
            : Html.Of(
                $"""<p class="standfirst">{Presentation.Wording.Count(feeds.Length, "feed")} watched{(ailing == 0 ? ", all of them well." : $"; {ailing} in need of a look, listed first.")}</p>"""
            );
        Html table = feeds.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""
                <div class="scroller" tabindex="0" role="region" aria-label="Feeds"><table><thead><tr><th scope="col">Feed</th><th scope="col">Health</th><th scope="col">Last asked</th><th scope="col">Last news</th><th scope="col" class="number">Articles</th><th scope="col"><span class="unseen">Change</span></th></tr></thead>
                <tbody>{feeds.OrderByDescending(feed => Rank(feed.State)).ThenBy(feed => feed.Url, StringComparer.Ordinal).Select(feed =>
                    Row(feed, forms, now)
                )}</tbody></table></div>
                """
            );
        Html fault = problem is null ? Html.Empty : Html.Of($"""<div class="warning" role="alert"><p>{problem}</p></div>""");
        Html add = forms.Token is null
            ? Html.Empty
            : StoryPage.Section(
                "add-feed",
                "Watch another feed",
                "RSS or Atom; asked politely, and never more often than it allows",
                Html.Of(
                    $"""{fault}<form method="post" action="{PageLink.Feeds}">{forms.Hidden()}<div class="row"><div class="field"><label for="url">Address of the feed</label><input id="url" name="url" type="url" required maxlength="2000" placeholder="https://"></div><button class="primary">Watch it</button></div></form>"""
                )
            );
        return new Page("Feeds", PageLink.Feeds, Html.Of($"{head}{table}{add}"));
    }

    private static int Rank(FeedState state) =>
        state switch
        {
            FeedState.Failing or FeedState.Malformed or FeedState.Forbidden => 2,
            FeedState.Silent => 1,
            _ => 0,
        };

    private static Html Row(Feed feed, DecisionForms forms, DateTimeOffset now)
    {
        Html problem = feed.Problem is null ? Html.Empty : Html.Of($"""<br><span class="faint">{feed.Problem}</span>""");
        Html remove = forms.Token is null
            ? Html.Empty
            : Html.Of(
                $"""<form class="inline" method="post" action="{PageLink.Feeds}/remove">{forms.Hidden()}<input type="hidden" name="url" value="{feed.Url}"><button class="quiet" aria-label="Stop watching {feed.Title ?? feed.Url}">Stop</button></form>"""
            );
        return Html.Of(
            $"""<tr><td><b>{feed.Title ?? feed.Url}</b>{(feed.Title is null ? Html.Empty : Html.Of($"""<br><span class="faint">{feed.Url}</span>"""))}</td><td>{Health(feed)}{problem}</td><td>{Ago(feed.LastTried, now)}</td><td>{Ago(feed.LastNews, now)}</td><td class="number">{feed.Articles}</td><td>{remove}</td></tr>"""
        );
    }

    private static Html Health(Feed feed) =>
        feed.State switch
        {
            FeedState.Healthy => StateBadge.Tag("good", Glyphs.Check, "well"),
            FeedState.Silent => StateBadge.Tag("caution", Glyphs.Clock, "silent"),
            FeedState.Failing => StateBadge.Tag("alarm", Glyphs.Cross, Presentation.Wording.Count(feed.Failures, "failure") + " in a row"),
            FeedState.Malformed => StateBadge.Tag("alarm", Glyphs.Cross, "cannot be read"),
            FeedState.Forbidden => StateBadge.Tag("alarm", Glyphs.Cross, "forbidden by its site"),
            _ => StateBadge.Tag("plain", Glyphs.Ring, "not asked yet"),
        };

    private static Html Ago(DateTimeOffset? time, DateTimeOffset now) =>
        time is { } then
            ? Html.Of($"""<time datetime="{Moment.Of(then)}" title="{Moment.Words(then)}">{Moment.Ago(now - then)}</time>""")
            : Html.Of($"""<span class="faint">never</span>""");
}
