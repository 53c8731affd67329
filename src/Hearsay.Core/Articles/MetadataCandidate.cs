using System.Collections.Immutable;

namespace Hearsay.Core.Articles;

/// <summary>A value that a page gives for its title, its day or its authors, and where it says so: evidence of which the article takes the best.</summary>
/// <param name="Value">The value as the article would hold it.</param>
/// <param name="Origins">The places that say it, without repetition.</param>
/// <param name="Score">How likely it is the right one, from 0 to 1.</param>
public sealed record MetadataCandidate<T>(T Value, ImmutableArray<CandidateOrigin> Origins, double Score);

/// <summary>Where a page says something about itself.</summary>
public enum CandidateOrigin
{
    /// <summary>schema.org in JSON-LD.</summary>
    LinkedData = 0,

    /// <summary>A meta element or the title element.</summary>
    Meta = 1,

    /// <summary>An element marked for machines: time, itemprop, rel.</summary>
    Markup = 2,

    /// <summary>Text that readers see, found by its place or its shape.</summary>
    Visible = 3,

    /// <summary>The address.</summary>
    Address = 4,
}
