using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Ingestion.Furniture;

/// <summary>The English names of the days of the week, in small letters.</summary>
internal static class WeekdayNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known;

    static WeekdayNames()
    {
        Full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        All = [.. Full, "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"];
        Known = All.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gets the names as they are said.</summary>
    public static ImmutableArray<string> Full { get; }

    /// <summary>Gets the names with what is written for short.</summary>
    public static ImmutableArray<string> All { get; }

    /// <summary>Whether the word is such a name, in any case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Known.Contains(word);
}
