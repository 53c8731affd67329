using System.Collections.Frozen;

namespace Hearsay.Linking.Words;

/// <summary>Classes of words that tell one kind of deed or thing when figures, days and places are compared, though they are no synonyms elsewhere.</summary>
internal static class MatterClasses
{
    private static readonly FrozenDictionary<string, string> Deeds = Read("deed");
    private static readonly FrozenDictionary<string, string> Things = Read("thing");

    /// <summary>The class of the deed that the word tells, with the particle that follows it; null when it is in none.</summary>
    public static string? DeedOf(string word, params ReadOnlySpan<string> following)
    {
        string stem = WordLists.Concept(word);
        foreach (string particle in following)
        {
            if (Deeds.TryGetValue(stem + "+" + particle, out string? phrasal))
                return phrasal;
        }

        return Deeds.GetValueOrDefault(stem);
    }

    /// <summary>The class of the thing that the word names; null when it is in none.</summary>
    public static string? ThingOf(string word) => Things.GetValueOrDefault(WordLists.Concept(word));

    private static FrozenDictionary<string, string> Read(string kind) =>
        WordLists
            .Rows("matter-classes.txt")
            .Where(row => row[0] == kind)
            .SelectMany(row => row.Skip(2).Select(word => (Key: KeyOf(word), Class: row[1].TrimEnd(':'))))
            .DistinctBy(entry => entry.Key)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Class, StringComparer.Ordinal);

    private static string KeyOf(string word)
    {
        int plus = word.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? WordLists.Concept(word) : WordLists.Concept(word[..plus]) + word[plus..];
    }
}
