using System.Globalization;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Sentences;

/// <summary>The time of day that an entry of a running report begins with ("15:20 The mayor has …"): no part of its first sentence.</summary>
internal static class TimeStamp
{
    private const int Longest = 4;

    /// <summary>Index of the last word of the stamp at the block's beginning; -1 when there is none.</summary>
    public static int EndIn(BlockReading block, string text, ReadOnlySpan<Token> words)
    {
        int at = ClockEnd(text, words);
        if (at < 0)
            return -1;
        // "9.40 a.m.", "15:20 GMT", "15:20 –".
        while (at + 1 < Math.Min(Longest, words.Length) && (block.IsTimeOfDay(at + 1) || IsZoneOrMark(block.ClassOf(at + 1))))
            at++;
        bool opensSentence =
            at + 2 < words.Length
            && block.GapBefore(at + 1) > 0
            && block.ClassOf(at + 1)
                is TokenClass.Capitalized
                    or TokenClass.SingleCapital
                    or TokenClass.OpeningQuote
                    or TokenClass.Upper
                    or TokenClass.Title;
        return opensSentence ? at : -1;
    }

    // "15:20" is one word or three.
    private static int ClockEnd(string text, ReadOnlySpan<Token> words)
    {
        for (int i = 0; i < Math.Min(3, words.Length); i++)
        {
            ReadOnlySpan<char> clock = text.AsSpan(words[0].Span.Start, words[i].Span.End - words[0].Span.Start);
            if (IsClock(clock))
                return i;
        }

        return -1;
    }

    private static bool IsClock(ReadOnlySpan<char> text)
    {
        int mark = text.IndexOfAny(':', '.');
        return mark is 1 or 2
            && text.Length == mark + 3
            && int.TryParse(text[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            && hour < 25
            && char.IsAsciiDigit(text[^1])
            && text[^2] is >= '0' and <= '5';
    }

    private static bool IsZoneOrMark(TokenClass kind) => kind is TokenClass.Dash or TokenClass.Hyphen or TokenClass.Colon;
}
