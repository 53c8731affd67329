using Hearsay.Core.Text;

namespace Hearsay.Linking.Words;

/// <summary>Splits text into folded words: letters and digits, with points and commas inside numbers; a possessive 's is no part of the word.</summary>
internal static class WordScanner
{
    private const int LongestWord = 128;

    /// <summary>Appends the words of the span to the list, in order.</summary>
    public static void Scan(string text, TextSpan span, Vocabulary vocabulary, List<Word> words)
    {
        Span<char> folded = stackalloc char[2 * LongestWord];
        int at = span.Start;
        while (at < span.End)
        {
            if (!IsInside(text[at]))
            {
                at++;
                continue;
            }

            int end = EndOfWord(text, at, span.End);
            int kept = WithoutPossessive(text, at, Math.Min(end, at + LongestWord));
            int length = LetterFolding.Fold(text.AsSpan(at, kept - at), folded);
            if (length > 0)
                words.Add(new Word(TextSpan.FromBounds(at, kept), vocabulary.Intern(folded[..length])));
            at = end;
        }
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        int at = start + 1;
        while (at < limit)
        {
            if (IsInside(text[at]))
                at++;
            else if (at + 1 < limit && Joins(text[at - 1], text[at], text[at + 1]))
                at += 2;
            else
                break;
        }

        return at;
    }

    private static bool IsInside(char letter) => char.IsLetterOrDigit(letter) || letter is (>= '\u0300' and <= '\u036F') or '\u00AD';

    private static bool Joins(char before, char sign, char after) =>
        sign switch
        {
            '\'' or '\u2019' => char.IsLetter(before) && char.IsLetter(after),
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || (char.IsUpper(before) && char.IsUpper(after)),
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };

    private static int WithoutPossessive(string text, int start, int end)
    {
        if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '\u2019')
            return end - 2;
        return end;
    }
}
