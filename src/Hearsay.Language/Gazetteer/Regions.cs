namespace Hearsay.Language.Gazetteer;

/// <summary>States, provinces and parts of countries, which are named behind a town: "Milltown, Ohio". Thread-safe.</summary>
public static class Regions
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Table.Words("regions.tsv", StringComparer.Ordinal);

    /// <summary>Whether this is a part of a country or its short form. Case counts.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);
}
