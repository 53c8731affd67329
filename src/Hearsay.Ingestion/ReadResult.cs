using System.Security.Cryptography;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion;

/// <summary>One item as it came out: an article, what went wrong, or an article with a warning.</summary>
/// <param name="Article">Null when nothing could be read.</param>
/// <param name="Diagnostic">Null when all went well.</param>
public sealed record ReadResult(Article? Article, Diagnostic? Diagnostic)
{
    /// <summary>Gets where the item starts in an archive, to resume there; null for other files.</summary>
    public long? Offset { get; init; }

    /// <summary>The same, with the hash of the bytes that the article was read from.</summary>
    internal ReadResult ReadFrom(ReadOnlySpan<byte> bytes) =>
        Article is null ? this : this with { Article = Article with { SourceHash = Convert.ToHexStringLower(SHA256.HashData(bytes)) } };
}
