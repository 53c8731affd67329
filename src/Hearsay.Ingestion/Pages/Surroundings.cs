using Hearsay.Core.Articles;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages;

/// <summary>Tells which blocks of a page stand in a quotation, a post of a social network or a figure, and whose words a quotation has.</summary>
internal sealed class Surroundings(HtmlTree tree)
{
    // Many paragraphs may stand in one element, and many elements in one quotation: each is asked once.
    private readonly Dictionary<int, (BlockKind? Kind, string? Cite)> _told = [];

    /// <summary>What is around the element or is the element itself; no kind where nothing of the sort is.</summary>
    public (BlockKind? Kind, string? Cite) Of(int element)
    {
        int node = element;
        (BlockKind? Kind, string? Cite) around = default;
        while (node > 0 && !_told.TryGetValue(node, out around) && !Tells(node, out around))
            node = tree[node].Parent;
        for (int passed = element; passed > 0 && _told.TryAdd(passed, around) && passed != node; )
            passed = tree[passed].Parent;
        return around;
    }

    private bool Tells(int node, out (BlockKind? Kind, string? Cite) told)
    {
        HtmlTag tag = tree.TagOf(node);
        told = default;
        if (tag == HtmlTag.Blockquote || EmbeddedPosts.Is(tree, node))
            told = (BlockKind.BlockQuotation, CiteOf(node));
        else if (tag == HtmlTag.Figcaption || (tag == HtmlTag.Figure && !HoldsTable(node)))
            told = (BlockKind.Caption, null);
        return told.Kind is not null || tag is HtmlTag.Article or HtmlTag.Main or HtmlTag.Body;
    }

    // A table in a figure is what the figure shows; its cells are no captions.
    private bool HoldsTable(int figure)
    {
        for (int node = figure + 1; node < tree[figure].SubtreeEnd; node++)
        {
            if (tree.TagOf(node) == HtmlTag.Table)
                return true;
        }

        return false;
    }

    // <cite> inside the quotation names the source for people, the cite attribute its address.
    private string? CiteOf(int quotation)
    {
        for (int node = quotation + 1; node < tree[quotation].SubtreeEnd; node++)
        {
            if (tree.TagOf(node) == HtmlTag.Cite && tree.TextOf(node) is { Length: > 0 } name)
                return name;
        }

        return tree.Attribute(quotation, "cite");
    }
}
