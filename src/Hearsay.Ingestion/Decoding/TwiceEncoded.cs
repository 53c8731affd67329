using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Ingestion.Decoding;

/// <summary>
/// Recognises text that was encoded twice, UTF-8 read as windows-1252 and encoded again ("donâ€™t"), wholly or in places, and takes the
/// second encoding back. Every run stands for itself; the letters around it are left as they are.
/// </summary>
internal static class TwiceEncoded
{
    // A page that went through three or four hands has it more than once.
    private const int MaxTimes = 3;
    private const int LongestSequence = 4;

    // What windows-1252 makes of the first byte of a character of two, three or four bytes of UTF-8.
    private static readonly SearchValues<char> Leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0x33).Select(b => (char)b)]);

    private static readonly FrozenDictionary<char, byte> Specials = Enumerable
        .Range(0x80, 0x20)
        .Where(b => LegacyEncodings.Windows1252.GetString([(byte)b])[0] > 0xFF)
        .ToFrozenDictionary(b => LegacyEncodings.Windows1252.GetString([(byte)b])[0], b => (byte)b);

    /// <summary>The text with one encoding taken back where there are two; the same text when there is nothing to take back.</summary>
    /// <param name="runs">How many characters were set right.</param>
    public static string Mend(string text, out int runs)
    {
        runs = 0;
        for (int time = 0; time < MaxTimes && IsTwice(text, out int found); time++)
        {
            runs += found;
            text = Once(text);
        }

        return text;
    }

    /// <summary>Whether so much of it shows that chance is no explanation.</summary>
    private static bool IsTwice(string text, out int found)
    {
        found = 0;
        bool sure = false;
        int telling = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            int length = SequenceAt(text, at, out _);
            if (length == 0)
            {
                at++;
                continue;
            }

            found++;
            sure |= length > 2;
            telling += length == 2 && IsInWord(text, at, length) ? 1 : 0;
            at += length;
        }

        // Three letters that happen to be one character of UTF-8 stand in no language; two may ("AMANHÃ»"), but not within words again and again.
        return sure || telling >= 2;
    }

    private static string Once(string text)
    {
        StringBuilder mended = new(text.Length);
        int copied = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            int length = SequenceAt(text, at, out Rune rune);
            if (length == 0)
            {
                at++;
                continue;
            }

            mended.Append(text.AsSpan(copied, at - copied)).Append(rune.ToString());
            at += length;
            copied = at;
        }

        return mended.Append(text.AsSpan(copied)).ToString();
    }

    private static int Next(string text, int from)
    {
        int length = from < text.Length ? text.AsSpan(from).IndexOfAny(Leads) : -1;
        return length < 0 ? -1 : from + length;
    }

    // How many letters are one character of UTF-8 that was read byte by byte; 0 when they are what they are.
    private static int SequenceAt(string text, int at, out Rune rune)
    {
        Span<byte> bytes = stackalloc byte[LongestSequence];
        int count = 0;
        while (count < LongestSequence && at + count < text.Length && ByteOf(text[at + count]) is { } value)
        {
            if (count > 0 && value is < 0x80 or >= 0xC0)
                break;
            bytes[count++] = value;
        }

        bool valid = Rune.DecodeFromUtf8(bytes[..count], out rune, out int length) == OperationStatus.Done;
        return valid && length > 1 && IsLikely(rune, length) ? length : 0;
    }

    // Of two bytes: Latin, Greek and Cyrillic letters and the signs of Latin-1; the rest of that range is rarer than two letters in a row.
    private static bool IsLikely(Rune rune, int length) =>
        length > 2 ? rune.Value is not (>= 0xE000 and <= 0xF8FF) : rune.Value is (>= 0xA0 and < 0x250) or (>= 0x370 and < 0x500);

    private static bool IsInWord(string text, int at, int length) =>
        (at > 0 && char.IsAsciiLetterLower(text[at - 1])) || (at + length < text.Length && char.IsAsciiLetterLower(text[at + length]));

    private static byte? ByteOf(char letter) =>
        letter is >= '\u0080' and <= '\u00FF' ? (byte)letter
        : Specials.TryGetValue(letter, out byte special) ? special
        : null;
}
