using System.Buffers;

namespace Hearsay.Language.Tokenization;

/// <summary>Punctuation and other signs: which of them stand together as one token.</summary>
internal static class Symbols
{
    private const int LongestEmoticon = 4;
    private const int ShortestRule = 5;

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("-=*~_+|<>^#");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Emoticons = new HashSet<string>(
        [
            ":)",
            ":(",
            ";)",
            ";(",
            ":-)",
            ":-(",
            ";-)",
            "=)",
            "=(",
            "(:",
            ":/",
            ":-/",
            ":|",
            ":D",
            ":-D",
            ";D",
            ":P",
            ":-P",
            ":p",
            ":-p",
            ";P",
            ";p",
            ":o",
            ":O",
            ":*",
            ":'(",
            ":))",
            ":-))",
            ">:(",
            "<3",
            "^_^",
            "^^",
            "=D",
            "=P",
        ],
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2018' or '\u2019' or '`';

    /// <summary>Whether a quotation mark after it opens a quotation.</summary>
    public static bool IsOpening(char letter) =>
        letter is '(' or '[' or '{' or '<' or '"' or '“' or '«' or '—' or '–' or '-' or '/' or '\u2018' or '`' or ':' or '=';

    /// <summary>Where the token of signs that begins at the position ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int chunkStart, int at, int limit)
    {
        char sign = text[at];
        char next = at + 1 < limit ? text[at + 1] : '\0';
        switch (sign)
        {
            case '.' when char.IsDigit(next) && (at == chunkStart || !LetterKinds.IsWord(text, at - 1)):
                return WordShape.EndOf(text, at + 1, limit);
            case '.' or '!' or '?' or '…':
                return EndOfRun(text, at, limit);
            case '#' when char.IsLetter(next):
            case '@' when char.IsLetterOrDigit(next) && char.IsLetter(next):
                return WordShape.EndOfPart(text, at + 1, limit);
            case '+' when char.IsDigit(next) && at == chunkStart:
                return WordShape.EndOf(text, at + 1, limit);
        }

        int end = EndOfEmoticon(text, chunkStart, at, limit);
        if (end > at)
            return end;
        if (RuleSigns.Contains(sign))
            return EndOfRule(text, at, limit);
        if (sign is '—' or '–' or '$')
            return EndOfSame(text, at, limit);
        return LetterKinds.EndOfCluster(text, at, limit);
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && text[at] is '.' or '!' or '?' or '…')
            at++;
        return at;
    }

    private static int EndOfSame(ReadOnlySpan<char> text, int at, int limit)
    {
        char sign = text[at];
        while (at < limit && text[at] == sign)
            at++;
        return at;
    }

    // A drawn line ("---->===") is one token; short mixtures are not.
    private static int EndOfRule(ReadOnlySpan<char> text, int at, int limit)
    {
        int same = EndOfSame(text, at, limit);
        int length = text[at..limit].IndexOfAnyExcept(RuleSigns);
        int end = length < 0 ? limit : at + length;
        return end - at >= ShortestRule || (end - at == 2 && text[at] is '-' or '<' && text[at + 1] is '-' or '>') ? end : same;
    }

    private static int EndOfEmoticon(ReadOnlySpan<char> text, int chunkStart, int at, int limit)
    {
        if (text[at] is not (':' or ';' or '=' or '(' or '<' or '>' or '^'))
            return at;
        for (int length = Math.Min(LongestEmoticon, limit - at); length >= 2; length--)
        {
            int end = at + length;
            if (!Emoticons.Contains(text[at..end]))
                continue;
            bool ends = end == limit || text[end] is '.' or ',' or '!' or '?' or ')';
            bool letters = char.IsLetterOrDigit(text[end - 1]);
            if (ends && (at == chunkStart || !letters))
                return end;
        }

        return at;
    }
}
