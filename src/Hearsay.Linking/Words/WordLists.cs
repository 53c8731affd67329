using System.Collections.Frozen;
using Hearsay.Core.Resources;

namespace Hearsay.Linking.Words;

/// <summary>The small word lists that ship with the linking stage, read once.</summary>
internal static class WordLists
{
    private static readonly FrozenSet<string> Stops = Words("stop-words.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Irregular = Rows("irregular-forms.txt")
        .SelectMany(row => row.Skip(1).Select(form => (form, lemma: row[0])))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.lemma, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Synonyms = Rows("synonyms.txt")
        .SelectMany(row => row.Select(word => (stem: Stem(word), head: Stem(row[0]))))
        .DistinctBy(pair => pair.stem)
        .ToFrozenDictionary(pair => pair.stem, pair => pair.head, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Derived = Rows("derivations.txt")
        .SelectMany(row => row.Skip(1).Select(noun => (stem: Stem(noun), verb: Stem(row[0]))))
        .DistinctBy(pair => pair.stem)
        .ToFrozenDictionary(pair => pair.stem, pair => pair.verb, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lights = Words("light-words.txt").Select(Concept).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Pair, bool IsFirst)> Sides = Rows("opposites.txt")
        .SelectMany(
            (row, pair) =>
                row.Where(word => word != "|").Select(word => (word, side: (pair, Array.IndexOf(row, word) < Array.IndexOf(row, "|"))))
        )
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.side, StringComparer.Ordinal);

    /// <summary>The pair of opposites that the folded word belongs to, and on which side; null when to none.</summary>
    public static (int Pair, bool IsFirst)? SideOf(string word) => Sides.TryGetValue(word, out (int Pair, bool IsFirst) side) ? side : null;

    /// <summary>Whether the folded word says nothing of the matter.</summary>
    public static bool IsStop(string word) => Stops.Contains(word);

    /// <summary>Whether the folded word is too common to tell one matter from another.</summary>
    public static bool IsLight(string word) => Lights.Contains(Concept(word));

    /// <summary>The stem of the word's lemma, or of the verb that a noun is made of, or of its synonyms' first.</summary>
    public static string Concept(string word)
    {
        string stem = Stem(word);
        stem = Derived.GetValueOrDefault(stem, stem);
        return Synonyms.GetValueOrDefault(stem, stem);
    }

    /// <summary>Whether the folded word has the form of a past tense or past participle.</summary>
    public static bool IsPast(string word) =>
        IrregularLemma(word) is not null
        || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal));

    // A plural may be one of an irregular form: "shots".
    private static string Stem(string word)
    {
        string stem = LightStemmer.Stem(IrregularLemma(word) ?? word);
        return Irregular.TryGetValue(stem, out string? lemma) ? LightStemmer.Stem(lemma) : stem;
    }

    // "Repaid", "rebuilt": the same forms stand behind "re-".
    private static string? IrregularLemma(string word)
    {
        if (Irregular.TryGetValue(word, out string? lemma))
            return lemma;
        return
            word.Length >= ShortestRepeated
            && word.StartsWith("re", StringComparison.Ordinal)
            && word is not "resent"
            && Irregular.TryGetValue(word[2..], out string? simple)
            ? "re" + simple
            : null;
    }

    private const int ShortestRepeated = 6;

    private static IEnumerable<string> Words(string name) => Rows(name).SelectMany(row => row);

    /// <summary>The rows of a list that ships with the stage, word by word.</summary>
    public static List<string[]> Rows(string name) =>
        [.. EmbeddedFile.ReadRows(typeof(WordLists).Assembly, name).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
