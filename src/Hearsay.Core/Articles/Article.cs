using System.Collections.Immutable;
using Hearsay.Core.Text;

namespace Hearsay.Core.Articles;

/// <summary>One article as it was read: its letters, what each block of them is, and what is known about it.</summary>
/// <param name="Id">Unique among the articles of one run.</param>
/// <param name="Text">The body. Every span of every row points into these letters; they are never changed.</param>
/// <param name="Blocks">Paragraphs, headings, furniture …: ascending, not overlapping, each free of white space at its edges.</param>
public sealed record Article(ArticleId Id, string Text, ImmutableArray<Block> Blocks)
{
    /// <summary>Gets the address it was read from or names as its own; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the outlet's name as the article gives it; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Gets the headline; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the authors, in the order of the by-line.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Gets when it was published; null when it does not say.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Gets what the page it was read from says of title, day and authors, and where: only its reader knows, it is not kept.</summary>
    public MetadataCandidates Candidates { get; init; } = MetadataCandidates.None;

    /// <summary>Gets when it was last changed; null when it does not say.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>Gets the BCP 47 tag of its language; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the agency that the article credits for its text ("Reuters"); null when it credits none.</summary>
    public string? WireCredit { get; init; }

    /// <summary>Gets the place where it was written, as its dateline spells it ("ORRIN, Vale"); null when it has none. Its reader's: not kept.</summary>
    public string? Dateline { get; init; }

    /// <summary>Gets the part of the outlet that it stands in ("Politics"); null when the page does not say. Its reader's: not kept.</summary>
    public string? Section { get; init; }

    /// <summary>Gets the file or address that it came from, for messages to people.</summary>
    public string? Origin { get; init; }

    /// <summary>Gets the SHA-256 of the bytes that it was read from, in lower-case hexadecimal; null when they are not known.</summary>
    public string? SourceHash { get; init; }

    /// <summary>The letters under the span.</summary>
    public string Slice(TextSpan span) => span.TextIn(Text);
}
