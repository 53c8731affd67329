using System.Text;

namespace Hearsay.Ingestion.Decoding;

/// <summary>Finds the encoding of bytes that neither declare one nor are UTF-8, by decoding them and looking at what comes out.</summary>
internal static class CharsetDetection
{
    private const int SampleBytes = 64 * 1024;

    // In order of preference: the first wins a draw.
    private static readonly string[] Candidates =
    [
        "windows-1252",
        "windows-1251",
        "koi8-r",
        "windows-1253",
        "shift_jis",
        "gb18030",
        "euc-kr",
        "big5",
        "euc-jp",
    ];

    /// <summary>The likeliest encoding; null when the bytes read as text in none.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        Encoding? best = null;
        double bestScore = 0.5;
        foreach (string name in Candidates)
        {
            if (LegacyEncodings.Find(name) is not { } encoding)
                continue;
            double score = Score(encoding.GetString(sample));
            if (score > bestScore)
                (best, bestScore) = (encoding, score);
        }

        return best;
    }

    /// <summary>UTF-16 without a byte order mark shows in NULs that stand on one side of each pair; null when they do not.</summary>
    public static Encoding? DetectUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        int pairs = sample.Length / 2;
        if (pairs == 0 || bytes.Length % 2 != 0)
            return null;
        if (odd > pairs * 6 / 10 && even * 20 < odd)
            return Encoding.Unicode;
        return even > pairs * 6 / 10 && odd * 20 < even ? Encoding.BigEndianUnicode : null;
    }

    // The share of the non-ASCII characters that make sense beside their neighbours: a letter of the same script in a word, or a
    // typographic mark. Wrong encodings put capitals, symbols and controls inside words.
    private static double Score(string text)
    {
        int seen = 0;
        double sensible = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x80)
                continue;
            seen++;
            char before = i > 0 ? text[i - 1] : ' ';
            char after = i + 1 < text.Length ? text[i + 1] : ' ';
            sensible += Sense(before, c, after);
        }

        return seen == 0 ? 1 : sensible / seen;
    }

    private static double Sense(char before, char c, char after)
    {
        if (c is '\uFFFD' or (>= '\u0080' and < '\u00A0'))
            return -4;
        if (
            c
            is (>= '\u2010' and <= '\u203A')
                or '\u20AC'
                or '\u00A0'
                or '\u00A3'
                or '\u00A9'
                or '\u00AE'
                or '\u2122'
                or '\u00AB'
                or '\u00BB'
                or '\u00B7'
                or '\u00B0'
        )
            return char.IsLetter(before) && before >= 0x80 && char.IsLetter(after) ? -1 : 0.9;
        if (
            c
            is (>= '\u3040' and <= '\u30FF')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\u3000' and <= '\u303F')
                or (>= '\uFF00' and <= '\uFFEF')
        )
            return before >= 0x80 || after >= 0x80 ? 1 : 0;
        if (!char.IsLetter(c))
            return -0.5;
        if (char.IsUpper(c) && char.IsLower(before))
            return -1;
        bool latin = c < '\u0250';
        // A Latin accent stands alone among plain letters; other scripts fill their words.
        int foreign = (before >= 0x80 && char.IsLetter(before) ? 1 : 0) + (after >= 0x80 && char.IsLetter(after) ? 1 : 0);
        int plain = (char.IsAsciiLetter(before) ? 1 : 0) + (char.IsAsciiLetter(after) ? 1 : 0);
        return latin ? (plain > 0 ? 1 : 0.2) - (foreign == 2 ? 1 : 0)
            : foreign > 0 && plain == 0 ? 1
            : -1;
    }
}
