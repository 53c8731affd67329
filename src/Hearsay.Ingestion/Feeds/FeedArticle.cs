using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Metadata.Dates;

namespace Hearsay.Ingestion.Feeds;

/// <summary>An entry of a feed to an article. An entry without text is its headline.</summary>
internal static class FeedArticle
{
    public static Article? Of(FeedItem item, string? channel, string fileId, string origin, ReadLimits limits)
    {
        StringBuilder text = new();
        List<Block> blocks = [];
        if (item.Content is not null)
            AddContent(item.Content, limits, text, blocks);
        if (blocks.Count == 0 && item.Title is { Length: > 0 } title)
            Add(title, BlockKind.Heading, text, blocks);
        if (blocks.Count == 0)
            return null;
        string? agency = item.Source is null ? null : Agencies.Name(item.Source);
        string key = item.Id ?? item.Link ?? item.Title ?? text.ToString();
        return FurnitureMarker.Mark(
            new Article(ArticleId.From(StableHash.Start.Add(key).ToId(fileId)), text.ToString(), [.. blocks])
            {
                Url = item.Link,
                Outlet = agency is null ? item.Source ?? channel : channel ?? item.Source,
                WireCredit = FurnitureMarker.Foreign(agency, channel),
                Title = item.Title,
                Authors = item.Authors,
                Published = DateFormats.Parse(item.Published ?? item.Updated),
                Updated = DateFormats.Parse(item.Updated),
                Language = item.Language,
                Origin = origin,
            }
        );
    }

    private static void AddContent(string content, ReadLimits limits, StringBuilder text, List<Block> blocks)
    {
        if (!content.Contains('<', StringComparison.Ordinal))
        {
            InlineText plain = new();
            plain.Append(content);
            Add(plain.ToString(), BlockKind.Paragraph, text, blocks);
            return;
        }

        if (HtmlTreeBuilder.Build(content, limits.MaxDepth, Deadline.In(limits.MaxParseTime), out _) is not { } tree)
            return;
        foreach (PageBlock block in PageSegmenter.Cut(tree))
            Add(block.Text, KindOf(tree, block), text, blocks);
    }

    private static BlockKind KindOf(HtmlTree tree, PageBlock block)
    {
        for (int node = block.Node; node > 0; node = tree[node].Parent)
        {
            if (tree.TagOf(node) == HtmlTag.Blockquote)
                return BlockKind.BlockQuotation;
            if (tree.TagOf(node) == HtmlTag.Figcaption)
                return BlockKind.Caption;
        }

        return HtmlTags.IsHeading(block.Tag) ? BlockKind.Heading
            : block.Tag == HtmlTag.Li ? BlockKind.ListItem
            : BlockKind.Paragraph;
    }

    private static void Add(string block, BlockKind kind, StringBuilder text, List<Block> blocks)
    {
        if (block.Trim() is not { Length: > 0 } trimmed)
            return;
        if (text.Length > 0)
            text.Append("\n\n");
        int start = text.Length;
        text.Append(trimmed);
        blocks.Add(new Block(TextSpan.FromBounds(start, text.Length), kind));
    }
}
