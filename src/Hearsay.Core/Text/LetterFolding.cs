using System.Globalization;

namespace Hearsay.Core.Text;

/// <summary>Makes letters comparable: lower case, without marks. Length is kept except for ligatures.</summary>
/// <remarks>Names are linked and words are indexed by the same folding, so that what is one actor is also found by one search.</remarks>
public static class LetterFolding
{
    // Below it no letter is a mark, and categories need not be looked up.
    private const char FirstMark = '\u0300';

    // U+00C0 to U+017F, one plain letter each; '*' marks those that unfold into two letters or are no letters.
    private const string LatinPlain =
        "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
        + "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Writes the folded letters of a word to the start of the buffer and returns how many there are.</summary>
    /// <param name="letters">Any text; halves of surrogate pairs are kept.</param>
    /// <param name="folded">At least twice as long.</param>
    public static int Fold(ReadOnlySpan<char> letters, Span<char> folded)
    {
        int length = 0;
        foreach (char letter in letters)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                folded[length++] = char.ToLowerInvariant(letter);
            else if (IsDropped(letter))
                continue;
            else if (letter is >= '\u00C0' and <= '\u017F')
                length += FoldLatin(letter, folded[length..]);
            else if (letter is '\u2018' or '\u2019' or '\u02BC' or '`')
                folded[length++] = '\'';
            else
                folded[length++] = char.ToLowerInvariant(letter);
        }

        return length;
    }

    /// <summary>The folded letters as a string, at most twice as long.</summary>
    public static string Fold(string text)
    {
        Span<char> buffer = text.Length <= 128 ? stackalloc char[256] : new char[text.Length * 2];
        int length = Fold(text.AsSpan(), buffer);
        return new string(buffer[..length]);
    }

    // Combining marks, soft hyphens and zero-width signs carry no letter of their own.
    private static bool IsDropped(char letter) =>
        letter is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF' or '\u02BB' or '\u02BE' or '\u02BF'
        || letter >= FirstMark && char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static int FoldLatin(char letter, Span<char> folded)
    {
        string? two = letter switch
        {
            '\u00C6' or '\u00E6' => "ae",
            '\u00DE' or '\u00FE' => "th",
            '\u00DF' => "ss",
            '\u0132' or '\u0133' => "ij",
            '\u0152' or '\u0153' => "oe",
            _ => null,
        };
        if (two is not null)
        {
            two.CopyTo(folded);
            return 2;
        }

        char plain = LatinPlain[letter - '\u00C0'];
        folded[0] = plain == '*' ? letter : plain;
        return 1;
    }
}
