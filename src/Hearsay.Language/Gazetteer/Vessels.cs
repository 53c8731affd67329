using System.Collections.Frozen;

namespace Hearsay.Language.Gazetteer;

/// <summary>Nouns for ships, boats and aircraft, which bear names as people do. Thread-safe.</summary>
public static class Vessels
{
    private static readonly FrozenSet<string> Nouns = Table
        .Rows("vessels.tsv")
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Nouns.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Gets the nouns.</summary>
    public static IReadOnlyCollection<string> All => Nouns;

    /// <summary>Whether the noun, in any case, means a vessel.</summary>
    public static bool Contains(ReadOnlySpan<char> noun) => ByLetters.Contains(noun);
}
