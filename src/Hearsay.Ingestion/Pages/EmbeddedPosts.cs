using System.Buffers;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages;

/// <summary>Recognises posts of social networks inside an article by the names that the networks give their mark-up: somebody else speaks there.</summary>
internal static class EmbeddedPosts
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
        [
            "twitter-tweet",
            "tweet-embed",
            "embedded-tweet",
            "instagram-media",
            "fb-post",
            "tiktok-embed",
            "bluesky-embed",
            "mastodon-embed",
            "telegram-post",
            "reddit-embed",
            "threads-post",
            "embed-tweet",
            "social-embed",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static bool Is(HtmlTree tree, int node) =>
        tree.TagOf(node) is HtmlTag.Div or HtmlTag.Section or HtmlTag.Article or HtmlTag.Figure or HtmlTag.Other
        && tree.TryGetRawAttribute(node, "class", out ReadOnlySpan<char> names)
        && names.ContainsAny(Names);
}
