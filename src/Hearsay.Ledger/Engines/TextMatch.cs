using System.Collections.Immutable;

namespace Hearsay.Ledger.Engines;

/// <summary>What a text must hold. All parts are folded words as <see cref="Search.SearchWords"/> makes them.</summary>
internal sealed record TextMatch
{
    /// <summary>Gets words or phrases that must all occur.</summary>
    public ImmutableArray<ImmutableArray<string>> Phrases { get; init; } = [];

    /// <summary>Gets words or phrases that must not occur.</summary>
    public ImmutableArray<ImmutableArray<string>> Forbidden { get; init; } = [];

    /// <summary>Gets groups of tags: of each group one must be there.</summary>
    public ImmutableArray<ImmutableArray<string>> Tags { get; init; } = [];

    /// <summary>Gets whether the last word may go on.</summary>
    public bool IsPrefix { get; init; }

    public bool IsEmpty => Phrases.IsEmpty && Tags.IsEmpty;
}
