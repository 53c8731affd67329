using System.Globalization;
using System.Text;

namespace Hearsay.Ingestion.Fetching;

/// <summary>Paths and patterns of robots.txt: <c>*</c> is any run of letters, <c>$</c> at the end is the end; octets compare as RFC 9309 says.</summary>
internal static class RobotsPath
{
    /// <summary>Encodes what is not ASCII, decodes what need not be encoded, and writes escapes in capitals, so that both sides compare letter for letter.</summary>
    public static string Normalize(string path)
    {
        StringBuilder result = new(path.Length);
        foreach (byte octet in Encoding.UTF8.GetBytes(path))
        {
            if (octet is > 0x20 and < 0x7F)
                result.Append((char)octet);
            else
                result.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        for (int i = 0; i + 2 < result.Length; i++)
        {
            if (
                result[i] != '%'
                || !byte.TryParse(
                    $"{result[i + 1]}{result[i + 2]}",
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out byte value
                )
            )
                continue;
            bool isUnreserved = char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~';
            if (isUnreserved)
                result.Remove(i, 3).Insert(i, (char)value);
            else
                (result[i + 1], result[i + 2]) = (char.ToUpperInvariant(result[i + 1]), char.ToUpperInvariant(result[i + 2]));
        }

        return result.ToString();
    }

    /// <summary>Whether the pattern fits the beginning of the path. Linear in practice: a star never gives back more than one place at a time.</summary>
    public static bool Matches(string pattern, string path)
    {
        bool isAnchored = pattern.EndsWith('$');
        ReadOnlySpan<char> rest = isAnchored ? pattern.AsSpan(0, pattern.Length - 1) : pattern;
        int at = 0;
        bool isFirst = true;
        while (true)
        {
            int star = rest.IndexOf('*');
            ReadOnlySpan<char> piece = star < 0 ? rest : rest[..star];
            // Each piece between stars is taken where it first stands: no later choice can do better.
            int found =
                isFirst ? (path.AsSpan().StartsWith(piece, StringComparison.Ordinal) ? 0 : -1)
                : star < 0 && isAnchored ? LastPlace(path, at, piece)
                : path.AsSpan(at).IndexOf(piece, StringComparison.Ordinal) is var place and >= 0 ? at + place
                : -1;
            if (found < 0)
                return false;
            at = found + piece.Length;
            if (star < 0)
                return !isAnchored || at == path.Length;
            rest = rest[(star + 1)..];
            isFirst = false;
        }
    }

    private static int LastPlace(string path, int from, ReadOnlySpan<char> piece) =>
        path.Length - piece.Length >= from && path.AsSpan().EndsWith(piece, StringComparison.Ordinal) ? path.Length - piece.Length : -1;
}
