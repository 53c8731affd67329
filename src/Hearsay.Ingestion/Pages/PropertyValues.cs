using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages;

/// <summary>
/// Knows blocks that are the value of an item property which is meant for machines ("2033-05-02T08:57:40+01:00", the sections an article is
/// filed under, the address of its logo): some pages carry them as elements with text, between the paragraphs or below them.
/// </summary>
internal static class PropertyValues
{
    private const int LongestName = 20;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        "articleSection",
        "contentUrl",
        "copyrightYear",
        "dateCreated",
        "dateModified",
        "datePublished",
        "embedUrl",
        "genre",
        "height",
        "identifier",
        "image",
        "inLanguage",
        "isAccessibleForFree",
        "keywords",
        "logo",
        "mainEntityOfPage",
        "thumbnailUrl",
        "uploadDate",
        "url",
        "width",
        "wordCount",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the block's own element is such a value.</summary>
    public static bool Is(HtmlTree tree, PageBlock block)
    {
        ref readonly HtmlNode element = ref tree[block.Node];
        HtmlAttributes attributes = new(tree.Source.AsSpan(element.Start, element.End - element.Start));
        while (attributes.TryRead(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value))
        {
            if (name.Equals("itemprop", StringComparison.OrdinalIgnoreCase))
                return value.Length <= LongestName && Names.Contains(value);
        }

        return false;
    }
}
