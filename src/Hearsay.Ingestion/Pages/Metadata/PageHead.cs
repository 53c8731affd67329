using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Metadata.Titles;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What a page tells machines about itself, before its text is looked at.</summary>
/// <param name="Headline">A first idea of the headline, for finding where the article starts.</param>
internal sealed record PageHead(HeadTags Tags, LinkedData Data, string? Url, string? Outlet, string? Headline)
{
    public static PageHead Of(HtmlTree tree, string? address)
    {
        HeadTags tags = HeadTags.Of(tree);
        LinkedData data = LinkedData.Of(tags.LinkedData);
        string? url = Absolute(tags.Canonical) ?? Absolute(tags.Meta("og:url")) ?? address;
        string? outlet = OutletFinder.Find(tags, data, url);
        return new PageHead(tags, data, url, outlet, TitleFinder.Find(tree, tags, data, outlet));
    }

    private static string? Absolute(string? url) =>
        url is not null
        && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            ? url
            : null;
}
