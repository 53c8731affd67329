using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Html;

/// <summary>Resolves character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>) as browsers do (WHATWG HTML, 13.2.5.72).</summary>
internal static class CharacterReferences
{
    private const int LongestName = 33;

    private static readonly FrozenDictionary<string, string> ByName = DataTable
        .Rows("character-references.tsv")
        .ToFrozenDictionary(row => row[0], row => Letters(row[1]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    // Windows-1252 in disguise: what the numbers 128 to 159 mean on real pages (the specification's own table).
    private const string C1 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<char> raw)
    {
        int at = raw.IndexOf('&');
        if (at < 0)
            return raw.ToString();
        StringBuilder text = new(raw.Length);
        while (at >= 0)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            int length = ReadOne(raw, text);
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }

            raw = raw[length..];
            at = raw.IndexOf('&');
        }

        return text.Append(raw).ToString();
    }

    // How many characters the reference at the start takes; 0 when it is none.
    private static int ReadOne(ReadOnlySpan<char> raw, StringBuilder text)
    {
        if (raw.Length > 2 && raw[1] == '#')
            return ReadNumber(raw, text);
        int length = 1;
        while (length < raw.Length && length <= LongestName && char.IsAsciiLetterOrDigit(raw[length]))
            length++;
        if (length == 1)
            return 0;
        if (length < raw.Length && raw[length] == ';' && BySpan.TryGetValue(raw[1..(length + 1)], out string? exact))
        {
            text.Append(exact);
            return length + 1;
        }

        // Old names work without the semicolon, and the longest one wins: "&ampfoo" is "&foo".
        for (int end = Math.Min(length, 8); end > 2; end--)
        {
            if (!BySpan.TryGetValue(raw[1..end], out string? found))
                continue;
            text.Append(found);
            return end;
        }

        return 0;
    }

    private static int ReadNumber(ReadOnlySpan<char> raw, StringBuilder text)
    {
        bool hexadecimal = raw[2] is 'x' or 'X';
        int start = hexadecimal ? 3 : 2;
        int end = start;
        while (end < raw.Length && end < start + 8 && (hexadecimal ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end])))
            end++;
        NumberStyles style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (end == start || !int.TryParse(raw[start..end], style, CultureInfo.InvariantCulture, out int value))
            return 0;
        if (value is >= 0x80 and <= 0x9F)
            text.Append(C1[value - 0x80]);
        else if (value > 0 && Rune.IsValid(value))
            text.Append(new Rune(value).ToString());
        else
            text.Append('\uFFFD');
        return end < raw.Length && raw[end] == ';' ? end + 1 : end;
    }

    private static string Letters(string hexadecimal) =>
        string.Concat(
            hexadecimal
                .Split(' ')
                .Select(h => char.ConvertFromUtf32(int.Parse(h, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))
        );
}
