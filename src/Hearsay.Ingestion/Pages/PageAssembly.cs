using System.Collections.Immutable;
using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Ingestion.Pages;

/// <summary>Puts the chosen blocks of a page together to an article.</summary>
internal static class PageAssembly
{
    private const string Between = "\n\n";

    public static Article Assemble(HtmlTree tree, IReadOnlyList<PageBlock> body, PageMetadata metadata, string id, string item)
    {
        StringBuilder text = new();
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(body.Count);
        string? title = metadata.Title ?? body.FirstOrDefault(b => b.Tag == HtmlTag.H1)?.Text;
        HashSet<PageBlock> repeated = PullQuotes.In(tree, body);
        Dictionary<int, string?> cites = [];
        foreach (PageBlock block in body)
        {
            if (IsTitle(block, title) || repeated.Contains(block))
                continue;
            if (text.Length > 0)
                text.Append(Between);
            int start = text.Length;
            text.Append(block.Text);
            blocks.Add(KindOf(tree, block, TextSpan.FromBounds(start, text.Length), cites));
        }

        return Finish(text.ToString(), blocks.ToImmutable(), title, metadata, id, item);
    }

    /// <summary>An article of paragraphs that the page shows nowhere.</summary>
    public static Article Assemble(IReadOnlyList<string> paragraphs, PageMetadata metadata, string id, string item)
    {
        StringBuilder text = new();
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(paragraphs.Count);
        foreach (string paragraph in paragraphs)
        {
            if (text.Length > 0)
                text.Append(Between);
            int start = text.Length;
            text.Append(paragraph);
            blocks.Add(new Block(TextSpan.FromBounds(start, text.Length), BlockKind.Paragraph));
        }

        return Finish(text.ToString(), blocks.ToImmutable(), metadata.Title, metadata, id, item);
    }

    private static Article Finish(
        string text,
        ImmutableArray<Block> blocks,
        string? title,
        PageMetadata metadata,
        string id,
        string item
    ) =>
        FurnitureMarker.Mark(
            new Article(ArticleId.From(id), text, blocks)
            {
                Url = metadata.Url,
                Outlet = metadata.Outlet,
                Title = title,
                Authors = metadata.Authors,
                WireCredit = FurnitureMarker.Foreign(metadata.WireCredit, metadata.Outlet),
                Published = metadata.Published,
                Updated = metadata.Updated,
                Candidates = metadata.Candidates(),
                Language = metadata.Language,
                Section = metadata.Section,
                Origin = item,
            }
        );

    private static bool IsTitle(PageBlock block, string? title) =>
        block.Tag == HtmlTag.H1 || (HtmlTags.IsHeading(block.Tag) && string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase));

    private static Block KindOf(HtmlTree tree, PageBlock block, TextSpan span, Dictionary<int, string?> cites)
    {
        for (int node = block.Node; node > 0; node = tree[node].Parent)
        {
            HtmlTag tag = tree.TagOf(node);
            if (tag == HtmlTag.Blockquote || EmbeddedPosts.Is(tree, node))
            {
                // Many paragraphs may stand in one quotation: its source is sought once.
                if (!cites.TryGetValue(node, out string? cite))
                    cites[node] = cite = CiteOf(tree, node);
                return new Block(span, BlockKind.BlockQuotation, cite);
            }

            if (tag is HtmlTag.Figcaption or HtmlTag.Figure)
                return new Block(span, BlockKind.Caption);
            if (tag is HtmlTag.Article or HtmlTag.Main or HtmlTag.Body)
                break;
        }

        if (HtmlTags.IsHeading(block.Tag))
            return new Block(span, BlockKind.Heading);
        return new Block(span, block.Tag is HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt ? BlockKind.ListItem : BlockKind.Paragraph);
    }

    // <cite> inside the quotation names the source for people, the cite attribute its address.
    private static string? CiteOf(HtmlTree tree, int quotation)
    {
        for (int node = quotation + 1; node < tree[quotation].SubtreeEnd; node++)
        {
            if (tree.TagOf(node) == HtmlTag.Cite && tree.TextOf(node) is { Length: > 0 } name)
                return name;
        }

        return tree.Attribute(quotation, "cite");
    }
}
