using System.Collections.Immutable;

namespace Hearsay.Language.Gazetteer;

/// <summary>A country and the words that mean it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">Its short English name.</param>
/// <param name="OtherNames">Official and abbreviated names.</param>
/// <param name="Adjectives">"Iranian", "U.S.": adjectives and nouns for its people.</param>
/// <param name="Capitals">Its capital; several where there is doubt or a seat of government beside it.</param>
/// <param name="Seats">Buildings that speak for its government.</param>
public sealed record Country(
    string Code,
    string Name,
    ImmutableArray<string> OtherNames,
    ImmutableArray<string> Adjectives,
    ImmutableArray<string> Capitals,
    ImmutableArray<string> Seats
);

/// <summary>How a word means a country.</summary>
public enum CountryWord
{
    /// <summary>"Iran", "United States", "U.S.".</summary>
    Name = 0,

    /// <summary>"Tehran".</summary>
    Capital = 1,

    /// <summary>"Kremlin".</summary>
    Seat = 2,
}
