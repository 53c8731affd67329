using System.Collections.Frozen;

namespace Hearsay.Language.Tokenization;

/// <summary>Words that begin with an apostrophe: "'em", "'72", and clitics torn from their word.</summary>
internal static class Elisions
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = WordShape.Words("elision");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics = WordShape.Words("clitic");

    /// <summary>Where the elided word that begins at the apostrophe ends; the position itself when none begins there.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int chunkStart, int at, int limit)
    {
        if (at + 1 >= limit || !LetterKinds.IsWord(text, at + 1) || text[at] is '`' or '\u2018')
            return at;
        int end = WordShape.EndOfPart(text, at + 1, limit);
        ReadOnlySpan<char> word = text[(at + 1)..end];
        if (char.IsDigit(word[0]))
            return IsYear(word) ? WordShape.EndOf(text, at + 1, limit) : at;
        if (Words.Contains(word) || (Clitics.Contains(word) && (at > chunkStart || end == limit || !Symbols.IsApostrophe(text[end]))))
            return end;
        return at;
    }

    // "'72", "'60s"
    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && char.IsDigit(word[1]) && (word.Length == 2 || word[2] == 's');
}
