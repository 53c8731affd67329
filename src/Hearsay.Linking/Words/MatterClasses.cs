using System.Collections.Frozen;

namespace Hearsay.Linking.Words;

/// <summary>Classes of words that tell one kind of deed or thing when figures, days and places are compared, though they are no synonyms elsewhere.</summary>
internal static class MatterClasses
{
    private static readonly FrozenDictionary<string, string> Deeds = Read("deed");
    private static readonly FrozenDictionary<string, string> Things = Read("thing");
    private static readonly FrozenDictionary<string, string> Callings = Read("calling");
    private static readonly FrozenDictionary<string, string> Sums = Read("sum");
    private static readonly FrozenDictionary<string, string[]> Kin = ReadClasses("kin");
    private static readonly FrozenDictionary<string, string[]> Undone = ReadClasses("undone");

    private static readonly FrozenSet<string> Phrasal = Deeds
        .Keys.Where(key => key.Contains('+', StringComparison.Ordinal))
        .Select(key => key[..key.IndexOf('+', StringComparison.Ordinal)])
        .ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>Whether the word names people by what they do or are: two such words may mean two groups of one event.</summary>
    public static bool IsCalling(string word) => Callings.ContainsKey(WordLists.Concept(word));

    /// <summary>Whether the word names money, or the coin in which a sum is told.</summary>
    public static bool IsMoney(string word) => Sums.ContainsKey(WordLists.Concept(word));

    /// <summary>The classes of deeds by which a promised deed of this class is seen to have been done: what was sent has arrived.</summary>
    public static IReadOnlyList<string> KinOf(string deed) => Kin.TryGetValue(deed, out string[]? kin) ? kin : [];

    /// <summary>Whether a deed of the first class was not done as long as the second still holds: what is still closed was not opened.</summary>
    public static bool IsUndoneBy(string deed, string state) => Undone.TryGetValue(deed, out string[]? states) && states.Contains(state);

    /// <summary>The deeds that would end the state: opening ends being closed.</summary>
    public static IEnumerable<string> EndsOf(string state) =>
        Undone.Where(pair => pair.Value.Contains(state)).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    /// <summary>Whether the word makes a deed with some particle behind it.</summary>
    public static bool IsPhrasal(string word) => Phrasal.Contains(WordLists.Concept(word));

    private static FrozenDictionary<string, string[]> ReadClasses(string kind) =>
        WordLists
            .Rows("matter-classes.txt")
            .Where(row => row[0] == kind)
            .ToFrozenDictionary(row => row[1].TrimEnd(':'), row => row[2..], StringComparer.Ordinal);

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
