using System.Collections.Frozen;

namespace Hearsay.Language.Tokenization;

/// <summary>Units written onto their figure ("5km", "$4b", "7pm") are words of their own.</summary>
internal static class Units
{
    private const int LongestUnit = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = WordShape.Words("unit", StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Money = WordShape.Words("money", StringComparer.Ordinal);

    /// <summary>Where the unit begins in a word of figures; the word's start when it has none.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int start, int end)
    {
        if (!char.IsDigit(text[start]))
            return start;
        int at = start;
        while (at < end && (char.IsDigit(text[at]) || (text[at] is '.' or ',' or ':' && at + 1 < end && char.IsDigit(text[at + 1]))))
            at++;
        if (at == end || end - at > LongestUnit)
            return start;
        ReadOnlySpan<char> unit = text[at..end];
        if (Names.Contains(unit))
            return at;
        return start > 0 && text[start - 1] is '$' or '£' or '€' && Money.Contains(unit) ? at : start;
    }
}
