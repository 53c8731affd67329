namespace Hearsay.Linking.Stories;

/// <summary>When articles are one story. Measured on the triples of BASIL and the sub-topics of ECB+.</summary>
internal static class StoryOptions
{
    /// <summary>Cosine from which two articles may be of one story, and that the articles of two groups must reach on average to be joined.</summary>
    public const double Similar = 0.22;

    /// <summary>Two articles months apart need to share more: their cosine counts this much.</summary>
    public const double FarApart = 0.7;

    public const int DaysOfOneStory = 75;

    /// <summary>How many of its heaviest concepts an article is found under.</summary>
    public const int Keys = 24;

    /// <summary>Under each of them it meets as many articles before and after it in the order of publication.</summary>
    public const int Neighbours = 24;

    /// <summary>How many articles are clustered together; where more hang together, the weakest likenesses are let go.</summary>
    public const int LargestCell = 128;

    /// <summary>Of a large group as many members stand for all when another would join.</summary>
    public const int Compared = 12;

    /// <summary>The likeness that must hold a cell together, from the weakest up.</summary>
    public static ReadOnlySpan<double> Levels => [Similar, 0.25, 0.3, 0.36, 0.43, 0.5, 0.6, 0.7, 0.8, 0.9];
}
