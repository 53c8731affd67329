using System.Collections.Immutable;

namespace Hearsay.Linking.Stories;

/// <summary>When articles are one story. The defaults were measured on the triples of BASIL and the sub-topics of ECB+.</summary>
internal sealed record StoryOptions
{
    /// <summary>Gets the cosine from which two articles may be of one story, and that the articles of two groups must reach on average to be joined.</summary>
    public double Similar { get; init; } = 0.23;

    /// <summary>Gets how much more a name tells than another word that is as rare.</summary>
    public double NameWeight { get; init; } = 1.6;

    /// <summary>Gets what the cosine of two articles months apart counts: they need to share more.</summary>
    public double FarApart { get; init; } = 0.7;

    public int DaysOfOneStory { get; init; } = 75;

    /// <summary>Gets under how many of its heaviest concepts an article is found.</summary>
    public int Keys { get; init; } = 24;

    /// <summary>Gets how many articles before and after it, in the order of publication, an article meets under each of them.</summary>
    public int Neighbours { get; init; } = 24;

    /// <summary>Gets how many articles are clustered together; where more hang together, the weakest likenesses are let go.</summary>
    public int LargestCell { get; init; } = 128;

    /// <summary>Gets how many members of a large group stand for all when another would join.</summary>
    public int Compared { get; init; } = 12;

    /// <summary>Gets what is added, level by level, to the likeness that must hold a cell together.</summary>
    public ImmutableArray<double> Levels { get; init; } = [0, 0.04, 0.08, 0.14, 0.2, 0.28, 0.38, 0.48, 0.58, 0.68];
}
