using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Core.Text;

/// <summary>The numbers that English words and digits stand for, one word at a time. Words are given in small letters.</summary>
public static class NumberWords
{
    // Longer numerals are codes, not counts.
    private const int LongestDigits = 18;

    private static readonly string[] Units =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int> Cardinals = Units
        .Select((word, i) => KeyValuePair.Create(word, i))
        .Concat(Tens.Select((word, i) => KeyValuePair.Create(word, (i + 2) * 10)))
        .Where(pair => pair.Value > 0)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fifth"] = 5,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["twelfth"] = 12,
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

    /// <summary>The number from 1 to 99 that one word names ("twelve", "twenty-four"); null when it names none.</summary>
    public static int? Cardinal(string lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        if (Cardinals.TryGetValue(lower, out int value))
            return value;
        int dash = lower.IndexOf('-', StringComparison.Ordinal);
        bool isCompound =
            dash > 0
            && Cardinals.TryGetValue(lower[..dash], out int tens)
            && tens >= 20
            && Cardinals.TryGetValue(lower[(dash + 1)..], out value)
            && value < 10;
        return isCompound ? Cardinals[lower[..dash]] + value : null;
    }

    /// <summary>The place that a word names: 1 for "first" and "1st", 21 for "twenty-first"; null when it names none.</summary>
    public static int? Ordinal(string lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        if (Ordinals.TryGetValue(lower, out int value))
            return value;
        if (lower.Length < 3 || lower[^1] is not ('t' or 'd' or 'h') || lower[^2..] is not ("st" or "nd" or "rd" or "th"))
            return null;
        int dash = lower.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
            return Cardinal(lower[..dash]) is >= 20 and var tens && Ordinal(lower[(dash + 1)..]) is < 10 and var unit ? tens + unit : null;
        string stem = lower[..^2];
        if (int.TryParse(stem, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            return value;
        if (lower[^2] != 't')
            return null;
        return stem.EndsWith("ie", StringComparison.Ordinal) ? Cardinal(stem[..^2] + "y") : Cardinal(stem);
    }

    /// <summary>The factor that a word multiplies a number by ("dozen", "hundred", "bn"); null when it is none.</summary>
    public static decimal? Scale(string lower) => Scales.TryGetValue(lower, out decimal value) ? value : null;

    /// <summary>The number that digits write, with or without commas and a decimal point; null when they write none.</summary>
    public static decimal? Digits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const NumberStyles Styles = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        return
            text.Length is > 0 and <= LongestDigits
            && char.IsAsciiDigit(text[0])
            && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;
    }
}
