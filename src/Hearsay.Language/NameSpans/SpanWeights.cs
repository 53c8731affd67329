namespace Hearsay.Language.NameSpans;

/// <summary>How much the span network counts beside the networks that read the trees.</summary>
internal sealed record SpanWeights
{
    /// <summary>What is used: chosen on texts of GUM train that were kept back and on the development files.</summary>
    public static SpanWeights Default { get; } = new();

    /// <summary>Gets how much it counts in the kind of a name.</summary>
    public float Kind { get; init; } = 1f;

    /// <summary>Gets what any kind gains over none: the best of many spans is a little too good, but names that one reader misses are many.</summary>
    public float Gain { get; init; } = 0.8f;

    /// <summary>Gets how much it counts in the words of a name.</summary>
    public float Limits { get; init; } = 1f;

    /// <summary>Gets the odds from which a span is a name where the trees show none.</summary>
    public float Missed { get; init; } = 1f;
}
