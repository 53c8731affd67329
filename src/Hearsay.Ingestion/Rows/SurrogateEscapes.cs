using System.Numerics;

namespace Hearsay.Ingestion.Rows;

/// <summary>
/// Half a surrogate pair in an escape of JSON ("\ud83d" where a headline was cut within an emoji): no string can be made of it, and the
/// parser refuses all of it. The half becomes the sign for a lost letter, which takes as many bytes.
/// </summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    /// <summary>Whether there may be one.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> json) => json.IndexOf("\\uD"u8) >= 0 || json.IndexOf("\\ud"u8) >= 0;

    /// <summary>Writes "\ufffd" over every half.</summary>
    public static void Mend<T>(Span<T> json)
        where T : unmanaged, IBinaryInteger<T>
    {
        T backslash = T.CreateTruncating('\\');
        int at = 0;
        while (at + Length <= json.Length)
        {
            int next = json[at..].IndexOf(backslash);
            if (next < 0)
                return;
            at += next;
            int unit = UnitAt(json, at);
            if (unit is >= 0xD800 and < 0xDC00 && UnitAt(json, at + Length) is >= 0xDC00 and < 0xE000)
            {
                at += 2 * Length;
                continue;
            }

            if (unit is >= 0xD800 and < 0xE000)
            {
                for (int i = 0; i < 4; i++)
                    json[at + 2 + i] = T.CreateTruncating("fffd"[i]);
            }

            // An escaped backslash begins no escape.
            at += unit < 0 ? 2 : Length;
        }
    }

    // The code unit of the escape that starts there; -1 when none does.
    private static int UnitAt<T>(ReadOnlySpan<T> json, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (at + Length > json.Length || json[at] != T.CreateTruncating('\\') || json[at + 1] != T.CreateTruncating('u'))
            return -1;
        int unit = 0;
        for (int i = 2; i < Length; i++)
        {
            int letter = int.CreateTruncating(json[at + i]);
            if (!char.IsAsciiHexDigit((char)letter))
                return -1;
            unit = (unit << 4) | Convert.ToInt32(((char)letter).ToString(), 16);
        }

        return unit;
    }
}
