namespace Hearsay.Language.Gazetteer;

/// <summary>Names of groups of people: parties' members, faiths, peoples without a state. Thread-safe.</summary>
public static class GroupNames
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Table.Words(
        "group-names.tsv",
        StringComparer.Ordinal
    );
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Parties = Table.Words(
        "party-words.tsv",
        StringComparer.Ordinal
    );

    /// <summary>Whether this is such a group: "Democrats". Case counts.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Known.Contains(name);

    /// <summary>Whether the word before a person's name tells a party: "Republican".</summary>
    public static bool IsPartyWord(ReadOnlySpan<char> word) => Parties.Contains(word);
}
