using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages;

/// <summary>Chooses the blocks of a page that are the article.</summary>
internal static class MainText
{
    private const int ProseWords = 12;
    private const double MaxLinkShare = 0.4;
    private const double ContainerShare = 0.8;

    private static readonly string[] ChromeWords =
    [
        "comment",
        "comments",
        "cookie",
        "cookies",
        "consent",
        "privacy",
        "related",
        "promo",
        "newsletter",
        "share",
        "sharing",
        "social",
        "footer",
        "nav",
        "menu",
        "sidebar",
        "breadcrumb",
        "breadcrumbs",
        "ad",
        "ads",
        "advert",
        "advertisement",
        "banner",
        "popup",
        "modal",
        "subscribe",
        "subscription",
        "bio",
        "author-box",
        "recommended",
        "trending",
        "outbrain",
        "taboola",
    ];

    public static List<PageBlock> Choose(HtmlTree tree, List<PageBlock> blocks)
    {
        bool[] chrome = Chrome(tree);
        List<PageBlock> candidates = [.. blocks.Where(b => !chrome[b.Node])];
        int container = Container(tree, candidates);
        int end = tree[container].SubtreeEnd;
        return [.. candidates.Where(b => b.Node >= container && b.Node < end && (b.LinkShare < MaxLinkShare || IsProse(b)))];
    }

    // The deepest element that holds most of the running text.
    private static int Container(HtmlTree tree, List<PageBlock> blocks)
    {
        int[] letters = new int[tree.Count];
        int total = 0;
        foreach (PageBlock block in blocks)
        {
            if (!IsProse(block) || block.LinkShare >= MaxLinkShare)
                continue;
            total += block.Text.Length;
            for (int node = block.Node; node >= 0; node = tree[node].Parent)
                letters[node] += block.Text.Length;
        }

        int best = 0;
        for (int node = 0; node < tree.Count && total > 0; node++)
        {
            if (letters[node] >= total * ContainerShare)
                best = node;
        }

        return best;
    }

    private static bool IsProse(PageBlock block) => block.Text.AsSpan().Count(' ') >= ProseWords;

    private static bool[] Chrome(HtmlTree tree)
    {
        bool[] chrome = new bool[tree.Count];
        for (int i = 1; i < tree.Count; i++)
        {
            if (tree.TagOf(i) != HtmlTag.Text)
                chrome[i] = chrome[tree[i].Parent] || IsChrome(tree, i);
        }

        return chrome;
    }

    private static bool IsChrome(HtmlTree tree, int node)
    {
        if (tree.TagOf(node) is HtmlTag.Nav or HtmlTag.Footer or HtmlTag.Aside or HtmlTag.Form or HtmlTag.Dialog)
            return true;
        if (tree.TagOf(node) is HtmlTag.Body or HtmlTag.Html or HtmlTag.Article or HtmlTag.Main)
            return false;
        return HasChromeWord(tree.Attribute(node, "class"))
            || HasChromeWord(tree.Attribute(node, "id"))
            || tree.Attribute(node, "role") is "dialog" or "navigation" or "banner";
    }

    private static bool HasChromeWord(string? names) =>
        names is not null && names.Split(' ', '-', '_').Any(n => ChromeWords.Contains(n.ToLowerInvariant()));
}
