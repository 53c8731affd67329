using System.Buffers;
using System.Text;

namespace Hearsay.Ingestion.Decoding;

/// <summary>Reads UTF-8 with bytes in it that are none: those of an older encoding, pasted in, as windows-1252, all others as U+FFFD.</summary>
internal static class DamagedUtf8
{
    /// <summary>The letters.</summary>
    /// <param name="guessed">How many bytes were read as windows-1252.</param>
    public static string Read(ReadOnlySpan<byte> bytes, out int guessed)
    {
        guessed = 0;
        StringBuilder text = new(bytes.Length);
        int copied = 0;
        int at = 0;
        while (at < bytes.Length)
        {
            int next = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                break;
            at += next;
            bool good = Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done;
            if (!good)
            {
                text.Append(Encoding.UTF8.GetString(bytes[copied..at]));
                bool isLetter = length == 1 && IsOfOlderEncoding(bytes, at);
                text.Append(isLetter ? LegacyEncodings.Windows1252.GetString(bytes.Slice(at, 1)) : "\uFFFD");
                guessed += isLetter ? 1 : 0;
                copied = at + length;
            }

            at += length;
        }

        return text.Append(Encoding.UTF8.GetString(bytes[copied..])).ToString();
    }

    // A quotation mark or dash, or an accented letter within a word, with plain letters on both sides.
    private static bool IsOfOlderEncoding(ReadOnlySpan<byte> bytes, int at)
    {
        byte before = at > 0 ? bytes[at - 1] : (byte)' ';
        byte after = at + 1 < bytes.Length ? bytes[at + 1] : (byte)' ';
        bool alone = before < 0x80 && after < 0x80;
        bool mark = bytes[at] is 0x85 or (>= 0x91 and <= 0x97);
        return alone && (mark || (bytes[at] >= 0xC0 && (char.IsAsciiLetter((char)before) || char.IsAsciiLetter((char)after))));
    }
}
