using System.Collections.Frozen;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Languages;

/// <summary>Tells the language of a text by its script and its commonest short words. Made to tell English from the rest; between near relatives it may be wrong.</summary>
internal static class LanguageGuess
{
    private const int MaxWords = 1000;
    private const int MinWords = 12;
    private const int MinHits = 2;

    // A text of a language has at least this share of its commonest words.
    private const double MinShare = 0.08;

    private static readonly string[] Names = [.. DataTable.Rows("function-words.tsv").Select(row => row[0])];

    private static readonly FrozenDictionary<string, int[]> Words = Load();

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>A BCP 47 tag; <c>und-Cyrl</c> and the like where only the script shows; null when the text is too short or mixed to tell.</summary>
    public static string? Of(string text)
    {
        unchecked
        {
            int[] hits = new int[Names.Length];
            int words = 0;
            int letters = 0;
            ScriptCounts scripts = default;
            int start = -1;
            for (int i = 0; i <= text.Length && words < MaxWords; i++)
            {
                if (i < text.Length && char.IsLetter(text[i]))
                {
                    letters++;
                    scripts.Count(text[i]);
                    start = start < 0 ? i : start;
                }
                else if (start >= 0)
                {
                    words++;
                    if (
                        i - start <= 10
                        && IsWord(text, start, i)
                        && BySpan.TryGetValue(text.AsSpan(start, i - start), out int[]? languages)
                    )
                    {
                        foreach (int language in languages)
                            hits[language]++;
                    }

                    start = -1;
                }
            }

            if (scripts.Dominant(letters) is { } script)
                return script;
            if (words < MinWords)
                return null;
            int best = 0;
            for (int language = 1; language < hits.Length; language++)
                best = hits[language] > hits[best] ? language : best;
            return hits[best] >= Math.Max(MinHits, words * MinShare) ? Names[best] : null;
        }
    }

    /// <summary>Whether the tag is of English, in any country.</summary>
    public static bool IsEnglish(string tag) =>
        tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] is '-' or '_');

    // The s of "it's" and "U.S." is no Czech preposition.
    private static bool IsWord(string text, int start, int end) =>
        end - start > 1
        || (
            char.IsLower(text[start])
            && (start == 0 || text[start - 1] is not ('\'' or '\u2019' or '.' or '-'))
            && (end == text.Length || text[end] is not ('\'' or '\u2019' or '.' or '-'))
        );

    private static FrozenDictionary<string, int[]> Load()
    {
        Dictionary<string, List<int>> words = new(StringComparer.OrdinalIgnoreCase);
        int language = 0;
        foreach (string[] row in DataTable.Rows("function-words.tsv"))
        {
            foreach (string word in row[1].Split(' '))
            {
                if (!words.TryGetValue(word, out List<int>? languages))
                    words[word] = languages = [];
                languages.Add(language);
            }

            language++;
        }

        // A word that English shares with another language speaks for neither: "to", "do" and "by" are Czech as well.
        foreach (string shared in words.Where(w => w.Value.Count > 1 && w.Value.Contains(0)).Select(w => w.Key).ToList())
            words.Remove(shared);
        return words.ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
    }
}
