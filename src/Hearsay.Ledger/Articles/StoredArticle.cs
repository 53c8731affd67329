using Hearsay.Core;
using Hearsay.Core.Articles;

namespace Hearsay.Ledger.Articles;

/// <summary>A version of an article with what was read in it.</summary>
public sealed record StoredArticle(ArticleSummary Summary, Annotation Annotation);

/// <summary>One immutable version of an article, without its text.</summary>
/// <param name="Id">Unique in the ledger. Later versions of one article are <c>id~2</c>, <c>id~3</c>.</param>
/// <param name="Version">Counts from 1 in the order in which the versions came.</param>
public sealed record ArticleSummary(ArticleId Id, int Version)
{
    /// <summary>Gets the id of the first version of the same article: its own where it is the first.</summary>
    public required ArticleId First { get; init; }

    /// <summary>Gets its address; null when it came without.</summary>
    public string? Url { get; init; }

    /// <summary>Gets who published it; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Gets the headline; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Gets when it was published; null when unknown.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Gets the file or address that it came from; null when unknown.</summary>
    public string? Origin { get; init; }

    /// <summary>Gets the SHA-256 of text and metadata, in hexadecimal: the version is this content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Gets the SHA-256 of the bytes that it was read from, in hexadecimal; null when it came without.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Gets when this version was added.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Gets when the same content was last added.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Gets the version of the program whose models read it.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the story that it belongs to; null only while it is being added.</summary>
    public string? Story { get; init; }
}
