using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Core.Text;

namespace Hearsay.Ledger.Search;

/// <summary>The words of a text as both engines index them: letters and digits, lower case, without marks, and without the plural's s (Harman 1991).</summary>
/// <remarks>Letters are folded by <see cref="LetterFolding"/> rather than by the engines, so that both find the same and every find can be shown in the letters of the article.</remarks>
internal static class SearchWords
{
    // Longer ones are no words; indexes refuse them.
    private const int Longest = 60;

    /// <summary>Calls back for every word with its place.</summary>
    public static void Scan(ReadOnlySpan<char> text, Action<string, TextSpan> found)
    {
        int at = 0;
        while (Next(text, ref at) is { IsEmpty: false } place)
        {
            if (Fold(text[place.Start..place.End]) is { Length: > 0 } word)
                found(word, place);
        }
    }

    /// <summary>How many words there are, without making them.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        int at = 0;
        while (Next(text, ref at) is { IsEmpty: false } place)
        {
            ReadOnlySpan<char> word = text[place.Start..place.End];
            // Only of marks nothing is left.
            if (char.IsAscii(word[0]) || Fold(word).Length > 0)
                count++;
        }

        return count;
    }

    /// <summary>All words, parted by spaces, and how many they are.</summary>
    public static (string Words, int Count) Join(ReadOnlySpan<char> text)
    {
        StringBuilder words = new(text.Length);
        int count = 0;
        Scan(
            text,
            (word, _) =>
            {
                if (count++ > 0)
                    words.Append(' ');
                words.Append(word);
            }
        );
        return (words.ToString(), count);
    }

    /// <summary>The words in their order.</summary>
    public static ImmutableArray<string> Of(ReadOnlySpan<char> text)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        Scan(text, (word, _) => words.Add(word));
        return words.ToImmutable();
    }

    // The letters that follow each other next; none at the end.
    private static TextSpan Next(ReadOnlySpan<char> text, ref int at)
    {
        int width;
        while (at < text.Length && !IsLetter(text, at, out width))
            at += width;
        int start = at;
        while (at < text.Length && IsLetter(text, at, out width))
            at += width;
        return TextSpan.FromBounds(start, at);
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int at, out int width)
    {
        char unit = text[at];
        width = 1;
        if (char.IsAscii(unit))
            return char.IsAsciiLetterOrDigit(unit);
        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            width = 2;
            return Rune.IsLetterOrDigit(new Rune(unit, text[at + 1]));
        }

        // An apostrophe to the folding, whatever Unicode calls it.
        return unit != '\u02BC' && char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            word = word[..(char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest)];
        Span<char> folded = stackalloc char[2 * Longest];
        return Singular(folded[..LetterFolding.Fold(word, folded)]);
    }

    private static string Singular(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word.ToString();
        if (word.EndsWith("ies") && word.Length > 4)
            return string.Concat(word[..^3], "y");
        return word[..^1].ToString();
    }
}
