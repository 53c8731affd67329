using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What a page says about itself.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public PublicationTime? Published { get; init; }

    public PublicationTime? Updated { get; init; }

    public static PageMetadata Of(HtmlTree tree)
    {
        HeadTags head = HeadTags.Of(tree);
        LinkedData data = LinkedData.Of(head.LinkedData);
        string? outlet = head.Meta("og:site_name") ?? data.Publisher;
        return new PageMetadata
        {
            Title = data.Headline ?? head.Meta("og:title") ?? head.Title,
            Outlet = outlet,
            Url = head.Canonical ?? head.Meta("og:url"),
            Language = head.Language,
            Authors = data.Authors.IsEmpty && head.Meta("author") is { } author ? [author] : data.Authors,
            Published = PublicationTime.Parse(data.Published ?? head.Meta("article:published_time")),
            Updated = PublicationTime.Parse(data.Modified ?? head.Meta("article:modified_time")),
        };
    }
}
