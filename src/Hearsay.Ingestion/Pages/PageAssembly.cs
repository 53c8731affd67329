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
        Surroundings surroundings = new(tree);
        LayoutElements layout = LayoutElements.In(body, surroundings);
        for (int i = 0; i < body.Count; i++)
        {
            PageBlock block = body[i];
            if (IsTitle(block, title) || repeated.Contains(block))
                continue;
            if (text.Length > 0)
                text.Append(Between);
            int start = text.Length;
            text.Append(block.Text);
            TextSpan span = TextSpan.FromBounds(start, text.Length);
            blocks.Add(KindOf(block, i + 1 < body.Count ? body[i + 1] : null, span, surroundings, layout));
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

    private static Block KindOf(PageBlock block, PageBlock? next, TextSpan span, Surroundings surroundings, LayoutElements layout)
    {
        if (surroundings.Of(block.Node) is { Kind: { } kind } around && !layout.Holds(kind))
            return new Block(span, kind, around.Cite);
        if (HtmlTags.IsHeading(block.Tag))
            return new Block(span, BlockKind.Heading);
        if (block.Tag is HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt)
            return new Block(span, BlockKind.ListItem);
        bool cell = block.Tag is HtmlTag.Td or HtmlTag.Th;
        return new Block(span, !cell && Subheads.Is(block, next) ? BlockKind.Heading : BlockKind.Paragraph);
    }
}
