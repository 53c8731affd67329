using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Presentation;
using Hearsay.Server.Alerts;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Watching;

/// <summary>What watch-lists were told of: one thread for each story, not one message for each change.</summary>
internal static class AlertsPage
{
    private const int AlertsAThread = 8;

    /// <summary>The page.</summary>
    /// <param name="list">The watch-list that alone is shown; null for all.</param>
    /// <param name="next">The key of the older ones; null at the end.</param>
    public static Page Render(ImmutableArray<AlertThread> threads, bool hasLists, string? list, string? after, string? next)
    {
        Html content = threads.IsEmpty
            ? Html.Of(
                $"""{StoryPage.Empty(hasLists ? "Nothing that the watch-lists ask for has changed yet." : "Nobody asked to be told of anything yet.")}<p><a class="button" href="{PageLink.WatchLists}">Watch-lists</a></p>"""
            )
            : Html.Of(
                $"""<ul class="moved">{threads.Select(Thread)}</ul>{Pager.Of(PageLink.Alerts + (list is null ? "" : "?list=" + Uri.EscapeDataString(list)), after, next)}"""
            );
        string feed = list is null ? "/alerts.atom" : "/alerts.atom?list=" + Uri.EscapeDataString(list);
        return new Page(
            list is null ? "Alerts" : "Alerts: " + list,
            PageLink.Alerts,
            Html.Of(
                $"""<p class="standfirst">Changes of evidence that a watch-list asked for, one thread a story. <a href="{feed}">Atom feed</a></p>{content}"""
            )
        );
    }

    private static Html Thread(AlertThread thread)
    {
        int rest = thread.Alerts.Length - AlertsAThread;
        Html more = rest > 0 ? Html.Of($"""<p class="faint">and {Wording.Count(rest, "earlier one")}</p>""") : Html.Empty;
        return Html.Of(
            $"""
            <li><h2><a href="{PageLink.Story(thread.Story)}">{(thread.Title.Length > 0 ? thread.Title : "Untitled story")}</a></h2>
            <ul>{thread.Alerts.Reverse().Take(AlertsAThread).Select(Alert)}</ul>{more}</li>

            """
        );
    }

    private static Html Alert(Alert alert)
    {
        string address =
            alert.Claim is { } claim ? PageLink.Claim(claim)
            : alert.Commitment is { } commitment ? PageLink.Story(alert.Story) + "#commitment-" + commitment
            : alert.Article is { Length: > 0 } article ? PageLink.Article(ArticleId.From(article))
            : PageLink.Story(alert.Story);
        Html detail = alert.Detail is null or "keeps" or "strains" or "breaks"
            ? Html.Empty
            : Html.Of($""" <span class="faint">{alert.Detail}</span>""");
        return Html.Of(
            $"""<li><span>{Badge(alert.Kind)}</span><span><a class="text" href="{address}">{PageFrame.Shorten(alert.Text.Length > 0 ? alert.Text : "see the story", 140)}</a>{detail} <span class="faint">· {alert.WatchList}, <time class="date" datetime="{alert.At}">{alert.At[..Math.Min(16, alert.At.Length)].Replace('T', ' ')}</time></span></span></li>"""
        );
    }

    private static Html Badge(AlertKind kind)
    {
        string words = AlertThreads.Heading(kind).ToLowerInvariant();
        return kind switch
        {
            AlertKind.FirstDenial or AlertKind.CommitmentBroken => StateBadge.Tag("alarm", Glyphs.Cross, words),
            AlertKind.DeadlinePassed => StateBadge.Tag("alarm", Glyphs.Clock, words),
            AlertKind.CommitmentStrained => StateBadge.Tag("caution", Glyphs.Strain, words),
            AlertKind.ArticleChanged => StateBadge.Tag("caution", Glyphs.Pencil, words),
            AlertKind.IndependentOrigin => StateBadge.Tag("good", Glyphs.Rings, words),
            AlertKind.CommitmentKept => StateBadge.Tag("good", Glyphs.Check, words),
            _ => StateBadge.Tag("plain", Glyphs.Ring, words),
        };
    }
}
