using Hearsay.Language.Tokenization;

namespace Hearsay.Language.Sentences;

/// <summary>Classifies tokens by their letters alone. Straight quotation marks are told apart by <see cref="BlockReading"/>.</summary>
internal static class TokenClasses
{
    private const int ShortestRule = 3;

    public static TokenClass Of(ReadOnlySpan<char> token)
    {
        char first = token[0];
        if (char.IsAsciiLetter(first) || char.IsLetter(first))
            return OfWord(token);
        if (char.IsDigit(first))
            return token[^1] == '.' ? TokenClass.Dated : TokenClass.Number;
        return token.Length == 1 ? OfSign(first) : OfSigns(token);
    }

    private static TokenClass OfWord(ReadOnlySpan<char> word)
    {
        if (word[^1] == '.' && word.Length > 1)
            return OfAbbreviation(word[..^1]);
        if (char.IsLower(word[0]))
            return word.ContainsAny('@', '/') || word.StartsWith("www.", StringComparison.Ordinal) ? TokenClass.Address : TokenClass.Lower;
        if (word.Length == 1)
            return TokenClass.SingleCapital;
        int upper = 0;
        int letters = 0;
        foreach (char letter in word)
        {
            if (char.IsUpper(letter))
                upper++;
            if (char.IsLetter(letter))
                letters++;
        }

        if (upper == letters)
            return TokenClass.Upper;
        if (word.ContainsAny('@', '/'))
            return TokenClass.Address;
        return upper == 1 ? TokenClass.Capitalized : TokenClass.Mixed;
    }

    private static TokenClass OfAbbreviation(ReadOnlySpan<char> word) =>
        Abbreviations.KindOf(word) switch
        {
            AbbreviationKind.Title => TokenClass.Title,
            AbbreviationKind.Initial => TokenClass.Initial,
            AbbreviationKind.Dotted => TokenClass.Dotted,
            AbbreviationKind.Ending => TokenClass.Ending,
            _ => TokenClass.Dated,
        };

    private static TokenClass OfSign(char sign) =>
        sign switch
        {
            '.' => TokenClass.FullStop,
            '?' => TokenClass.Question,
            '!' => TokenClass.Exclamation,
            '…' => TokenClass.Ellipsis,
            ',' => TokenClass.Comma,
            ';' => TokenClass.Semicolon,
            ':' => TokenClass.Colon,
            '-' => TokenClass.Hyphen,
            '—' or '–' or '―' => TokenClass.Dash,
            '“' or '„' or '«' or '‘' or '`' => TokenClass.OpeningQuote,
            '”' or '»' or '’' or '"' or '\'' => TokenClass.ClosingQuote,
            '(' or '[' or '{' or '<' => TokenClass.OpeningBracket,
            ')' or ']' or '}' or '>' => TokenClass.ClosingBracket,
            '*' or '•' or '·' or '►' or '●' or '▪' or '■' or '#' or '|' or '~' or '+' => TokenClass.Bullet,
            _ => TokenClass.Symbol,
        };

    private static TokenClass OfElision(char second)
    {
        if (char.IsDigit(second))
            return TokenClass.Number;
        return char.IsUpper(second) ? TokenClass.Capitalized : TokenClass.Lower;
    }

    private static TokenClass OfSigns(ReadOnlySpan<char> signs)
    {
        switch (signs[0])
        {
            case '.' or '!' or '?' or '…':
                if (signs.Contains('?'))
                    return TokenClass.Question;
                return signs.Contains('!') ? TokenClass.Exclamation : TokenClass.Ellipsis;
            case '\'' or '\u2019':
                return signs[1] == signs[0] ? TokenClass.ClosingQuote : OfElision(signs[1]);
            case '`' or '‘':
                return TokenClass.OpeningQuote;
            case '—' or '–':
                return TokenClass.Dash;
            case '-' or '=' or '*' or '_' or '~' or '#' or '+' or '|' or '<' or '>' or '^':
                if (signs is "--" or "---")
                    return TokenClass.Dash;
                return signs.Length >= ShortestRule ? TokenClass.Rule : TokenClass.Symbol;
            case ':' or ';' or '(':
                return TokenClass.Emoticon;
            default:
                return char.IsDigit(signs[1]) ? TokenClass.Number : TokenClass.Symbol;
        }
    }
}
