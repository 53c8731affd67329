using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Reads numerals: "1,200", "twelve", "2.5 million", "dozens", with what bounds them.</summary>
internal static class NumberReader
{
    /// <summary>The value of the numeral that the word belongs to and the range of its words; null when it is none.</summary>
    public static (decimal Value, WordRange Words)? Read(ArticleWords words, int word)
    {
        int start = word;
        while (start > 0 && words.SentenceOf(start - 1) == words.SentenceOf(word) && IsNumeral(words[start - 1]))
            start--;
        decimal value = 0;
        decimal part = 0;
        int end = start;
        while (end < words.Count && IsNumeral(words[end]))
        {
            if (NumberWords.Scale(words[end]) is { } scale)
            {
                // Sums and products stay far below the largest decimal: a numeral has few words.
                part = Math.Min(part == 0 ? 1 : part, 1_000_000_000m) * scale;
                if (scale >= 1000)
                {
                    value += part;
                    part = 0;
                }
            }
            else
                part += Simple(words[end]) ?? 0;
            end++;
            if (end - start >= 6)
                break;
        }

        return end > start && end > word ? (Shortest(value + part), new WordRange(start, end)) : null;
    }

    /// <summary>How the words before a numeral bound it.</summary>
    public static NumberBound BoundBefore(ArticleWords words, int start)
    {
        if (words[start - 1] == "$" || words[start - 1] is "€" or "£" or "a")
            start--;
        string last = words[start - 1];
        string before = words[start - 2];
        return (before, last) switch
        {
            ("at", "least") or ("more", "than") or ("no", "fewer") => NumberBound.AtLeast,
            ("up", "to") or ("at", "most") or ("less" or "fewer", "than") or ("as", "many") => NumberBound.AtMost,
            ("many", "as") or ("much", "as") => NumberBound.AtMost,
            (_, "over" or "exceeding") => NumberBound.AtLeast,
            (_, "about" or "around" or "some" or "nearly" or "almost" or "roughly" or "approximately" or "estimated") => NumberBound.About,
            ("close", "to") => NumberBound.About,
            _ => NumberBound.Exact,
        };
    }

    // "2.5 million" is 2500000, not 2500000.0.
    private static decimal Shortest(decimal value) => value == decimal.Truncate(value) ? decimal.Truncate(value) : value;

    private static bool IsNumeral(string word) => NumberWords.Scale(word) is not null || Simple(word) is not null;

    private static decimal? Simple(string word) => NumberWords.Cardinal(word) ?? NumberWords.Digits(word);
}
