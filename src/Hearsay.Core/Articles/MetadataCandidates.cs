using System.Collections.Immutable;

namespace Hearsay.Core.Articles;

/// <summary>What a page says about itself, contradictions included: of each thing the likeliest values, the best first.</summary>
public sealed record MetadataCandidates
{
    /// <summary>Gets those of what is no page.</summary>
    public static MetadataCandidates None { get; } = new();

    /// <summary>Gets the wordings of the headline.</summary>
    public ImmutableArray<MetadataCandidate<string>> Titles { get; init; } = [];

    /// <summary>Gets the days on which it may have been published.</summary>
    public ImmutableArray<MetadataCandidate<PublicationTime>> Published { get; init; } = [];

    /// <summary>Gets the candidates for the whole list of authors.</summary>
    public ImmutableArray<MetadataCandidate<ImmutableArray<string>>> Authors { get; init; } = [];
}
