using System.Collections.Frozen;

namespace Hearsay.Language.Gazetteer;

/// <summary>Nouns for ships, boats and aircraft, which bear names as people do. Thread-safe.</summary>
public static class Vessels
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Table
        .Rows("vessels.tsv")
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the noun, in any case, means a vessel.</summary>
    public static bool Contains(ReadOnlySpan<char> noun) => Known.Contains(noun);
}
