using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Core.Events;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Reads numerals: "1,200", "twelve", "2.5 million", "dozens", with what bounds them.</summary>
internal static class NumberReader
{
    private static readonly FrozenDictionary<string, decimal> Small = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["m"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["bn"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
            if (Scales.TryGetValue(words[end], out decimal scale))
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

        return end > start && end > word ? (value + part, new WordRange(start, end)) : null;
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

    private static bool IsNumeral(string word) => Scales.ContainsKey(word) || Simple(word) is not null;

    private static decimal? Simple(string word)
    {
        if (Small.TryGetValue(word, out decimal known))
            return known;
        int dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && Small.TryGetValue(word[..dash], out decimal tens) && Small.TryGetValue(word[(dash + 1)..], out decimal units))
            return tens + units;
        bool isNumber =
            word.Length is > 0 and <= 15
            && char.IsAsciiDigit(word[0])
            && decimal.TryParse(
                word,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out known
            );
        return isNumber ? known : null;
    }
}
