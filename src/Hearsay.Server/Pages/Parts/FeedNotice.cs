using Hearsay.Ledger.Feeds;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>Says on the first page that feeds bring nothing: what is not there cannot be seen to be missing.</summary>
internal static class FeedNotice
{
    /// <summary>The notice; nothing where all feeds do well.</summary>
    public static Html Of(IEnumerable<Feed> feeds)
    {
        Feed[] ill = [.. feeds.Where(feed => feed.State is FeedState.Failing or FeedState.Malformed or FeedState.Forbidden)];
        if (ill.Length == 0)
            return Html.Empty;
        string which = ill.Length == 1 ? ill[0].Title ?? ill[0].Url : Wording.Count(ill.Length, "feed");
        return Html.Of(
            $"""<p class="warning">{which} {(ill.Length == 1 ? "brings" : "bring")} nothing: <a href="{PageLink.Feeds}">see why</a>.</p>"""
        );
    }
}
