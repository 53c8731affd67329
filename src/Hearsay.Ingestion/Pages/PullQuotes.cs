using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Ingestion.Pages;

/// <summary>Finds sentences that a page sets out a second time to draw the eye: they are said once in the article, so they count once.</summary>
internal static class PullQuotes
{
    private const int MinLetters = 24;
    private const int MaxLength = 400;

    // Each is sought in the whole text; a page has a handful.
    private const int MaxSought = 32;

    public static HashSet<PageBlock> In(HtmlTree tree, IReadOnlyList<PageBlock> body)
    {
        HashSet<PageBlock> found = new(ReferenceEqualityComparer.Instance);
        List<PageBlock> sought = [.. body.Where(b => b.Text.Length <= MaxLength && MayBe(tree, b)).Take(MaxSought)];
        if (sought.Count == 0)
            return found;
        HashSet<PageBlock> aside = new(sought, ReferenceEqualityComparer.Instance);
        string running = string.Join('|', body.Where(b => !aside.Contains(b)).Select(b => PageEvidence.Letters(b.Text)));
        foreach (PageBlock block in sought)
        {
            string letters = PageEvidence.Letters(block.Text);
            if (letters.Length >= MinLetters && running.Contains(letters, StringComparison.Ordinal))
                found.Add(block);
        }

        return found;
    }

    // Set apart from the running text, by its element or by its name.
    private static bool MayBe(HtmlTree tree, PageBlock block)
    {
        for (int node = block.Node; node > 0; node = tree[node].Parent)
        {
            HtmlTag tag = tree.TagOf(node);
            if (tag is HtmlTag.Blockquote or HtmlTag.Aside or HtmlTag.Figure or HtmlTag.Q)
                return true;
            if (tag is HtmlTag.Article or HtmlTag.Main or HtmlTag.Body)
                return false;
            if (
                tree.TryGetRawAttribute(node, "class", out ReadOnlySpan<char> names)
                && names.Contains("pull", StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }
}
