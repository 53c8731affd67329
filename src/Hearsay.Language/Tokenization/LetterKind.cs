using System.Globalization;
using System.Text;

namespace Hearsay.Language.Tokenization;

/// <summary>What the tokenizer wants to know of a UTF-16 unit.</summary>
internal enum LetterKind : byte
{
    Symbol,
    Letter,
    Digit,
    WhiteSpace,

    /// <summary>Belongs to the letter before it: combining marks, joiners, variation selectors, soft hyphens.</summary>
    Extension,
    Surrogate,
}

/// <summary>Kinds of all UTF-16 units, looked up in a table of 64 KB.</summary>
internal static class LetterKinds
{
    private static readonly LetterKind[] Table = Build();

    public static LetterKind Of(char letter) => Table[letter];

    /// <summary>Whether the position begins a letter or a digit, in any plane.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, int position) =>
        Table[text[position]] switch
        {
            LetterKind.Letter or LetterKind.Digit => true,
            LetterKind.Surrogate => Rune.DecodeFromUtf16(text[position..], out Rune rune, out _) == System.Buffers.OperationStatus.Done
                && Rune.IsLetterOrDigit(rune),
            _ => false,
        };

    /// <summary>The position after the code point and everything that extends it: marks, joined emoji, skin tones, flags.</summary>
    public static int EndOfCluster(ReadOnlySpan<char> text, int position, int limit)
    {
        int at = EndOfCodePoint(text, position, limit);
        if (IsRegionalIndicator(text, position, limit) && IsRegionalIndicator(text, at, limit))
            at += 2;
        while (at < limit)
        {
            if (text[at] == '\u200D' && at + 1 < limit && Table[text[at + 1]] is LetterKind.Surrogate or LetterKind.Symbol)
                at = EndOfCodePoint(text, at + 1, limit);
            else if (Table[text[at]] == LetterKind.Extension)
                at++;
            else if (IsSkinTone(text, at, limit))
                at += 2;
            else
                break;
        }

        return at;
    }

    private static int EndOfCodePoint(ReadOnlySpan<char> text, int position, int limit) =>
        position + 1 < limit && char.IsSurrogatePair(text[position], text[position + 1]) ? position + 2 : position + 1;

    private static bool IsSkinTone(ReadOnlySpan<char> text, int at, int limit) =>
        at + 1 < limit && text[at] == '\uD83C' && text[at + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static bool IsRegionalIndicator(ReadOnlySpan<char> text, int at, int limit) =>
        at + 1 < limit && text[at] == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static LetterKind[] Build()
    {
        LetterKind[] table = new LetterKind[char.MaxValue + 1];
        for (int i = 0; i <= char.MaxValue; i++)
            table[i] = Classify((char)i);
        return table;
    }

    private static LetterKind Classify(char letter)
    {
        if (char.IsWhiteSpace(letter))
            return LetterKind.WhiteSpace;
        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => LetterKind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => LetterKind.Digit,
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => LetterKind.Extension,
            UnicodeCategory.Surrogate => LetterKind.Surrogate,
            _ => LetterKind.Symbol,
        };
    }
}
