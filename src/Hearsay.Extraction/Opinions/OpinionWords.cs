using System.Collections.Frozen;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Opinions;

/// <summary>The words by which an author judges or predicts. Immutable, thread-safe.</summary>
internal static class OpinionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Places = LexiconFile
        .Rows("opinion-words.txt")
        .GroupBy(static row => row[0], static row => row[1].Split(' '))
        .ToFrozenDictionary(
            static place => place.Key,
            static place => place.SelectMany(static words => words).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public static bool Judges(string lemma) => Places["predicate"].Contains(lemma);

    public static bool Foretells(string lemma) => Places["likely"].Contains(lemma);

    public static bool IsOutcome(string lemma) => Places["outcome"].Contains(lemma);

    public static bool IsStance(string word) => Places["stance"].Contains(word);

    public static bool IsNormative(string word) => Places["normative"].Contains(word);
}
