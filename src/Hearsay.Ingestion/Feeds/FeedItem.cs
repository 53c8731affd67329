using System.Collections.Immutable;

namespace Hearsay.Ingestion.Feeds;

/// <summary>An entry of a feed or a news sitemap, as it stands there.</summary>
internal sealed record FeedItem
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    public string? Published { get; init; }

    public string? Updated { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Gets who the entry says it comes from, when that is not the feed's owner (RSS and Atom's source element).</summary>
    public string? Source { get; init; }

    public string? Language { get; init; }

    /// <summary>Gets the longest text that the entry carries, HTML or plain.</summary>
    public string? Content { get; init; }

    /// <summary>The same with this content where it is longer.</summary>
    public FeedItem WithContent(string content) => content.Length > (Content?.Length ?? 0) ? this with { Content = content } : this;
}
