namespace Hearsay.Language.Gazetteer.Words;

/// <summary>Words that a capital letter at the start of a sentence does not make a name. Thread-safe.</summary>
public static class CommonWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Table.Words(
        "common-words.tsv",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the word, in any case, is common.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Known.Contains(word);
}
