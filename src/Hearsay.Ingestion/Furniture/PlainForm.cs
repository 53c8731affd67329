using System.Runtime.CompilerServices;

namespace Hearsay.Ingestion.Furniture;

/// <summary>A block as the phrase lists spell it: small letters, straight quotes, plain dashes, single blanks, no symbols at the edges.</summary>
internal static class PlainForm
{
    // Longer blocks are never furniture by their words alone.
    private const int MaxLength = 600;

    private static readonly char[] Small = [.. Enumerable.Range(0, 0x80).Select(c => SmallOf((char)c))];

    /// <summary>The plain form; empty for a block too long to be furniture.</summary>
    public static string Of(ReadOnlySpan<char> block)
    {
        if (block.Length > MaxLength)
            return "";
        Span<char> plain = stackalloc char[block.Length];
        int length = 0;
        unchecked
        {
            // No branch on where words end, which no processor foresees: a blank after a blank is written and written over.
            ReadOnlySpan<char> small = Small;
            int last = 1;
            foreach (char raw in block)
            {
                char c = raw < small.Length ? small[raw] : SmallOf(raw);
                int blank = (int)((uint)((c ^ ' ') - 1) >> 31);
                plain[length] = c;
                length += 1 - (blank & last);
                last = blank;
            }
        }

        return TrimEdges(plain[..length]);
    }

    public static int CountWords(ReadOnlySpan<char> plain)
    {
        unchecked
        {
            int words = 0;
            bool inWord = false;
            foreach (char c in plain)
            {
                bool letter = !IsBlank(c);
                words += letter && !inWord ? 1 : 0;
                inWord = letter;
            }

            return words;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBlank(char c) => c is <= ' ' or >= '\u0085' && char.IsWhiteSpace(c);

    private static char SmallOf(char raw)
    {
        char c = Straight(raw);
        return char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' ? ' ' : char.ToLowerInvariant(c);
    }

    private static char Straight(char c) =>
        c switch
        {
            '\u2018' or '\u2019' or '\u02BC' or '\u0060' => '\'',
            '\u201C' or '\u201D' => '"',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' => '-',
            _ => c,
        };

    // Quotation marks stay: what somebody says is not furniture. So do marks that carry meaning at the start: © and ( and #.
    private static string TrimEdges(ReadOnlySpan<char> plain)
    {
        int start = 0;
        while (
            start < plain.Length
            && !char.IsLetterOrDigit(plain[start])
            && plain[start] is not ('"' or '\'' or '(' or '\u00A9' or '#' or '-' or '@' or '$')
        )
            start++;
        int end = plain.Length;
        while (
            end > start
            && plain[end - 1]
                is '.'
                    or ':'
                    or '!'
                    or '\u203A'
                    or '\u00BB'
                    or '>'
                    or ']'
                    or '|'
                    or '\u2192'
                    or '\u2026'
                    or ' '
                    or '\u2193'
                    or '\u25BC'
                    or '+'
                    or '*'
        )
            end--;
        return plain[start..end].ToString();
    }
}
