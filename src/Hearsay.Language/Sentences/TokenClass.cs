namespace Hearsay.Language.Sentences;

/// <summary>What a token looks like, as far as sentence borders go. The numbers are part of the model: a new class means a new model.</summary>
internal enum TokenClass : byte
{
    /// <summary>No token: the edge of the block.</summary>
    Edge = 0,
    Lower = 1,
    Capitalized = 2,
    Upper = 3,
    SingleCapital = 4,
    Mixed = 5,
    Number = 6,
    FullStop = 7,
    Ellipsis = 8,
    Exclamation = 9,
    Comma = 10,
    Semicolon = 11,
    Colon = 12,
    Dash = 13,
    Hyphen = 14,
    OpeningQuote = 15,
    ClosingQuote = 16,
    OpeningBracket = 17,
    ClosingBracket = 18,
    Bullet = 19,
    Rule = 20,
    Symbol = 21,
    Emoticon = 22,
    Address = 23,
    Title = 24,
    Initial = 25,
    Dotted = 26,
    Dated = 27,
    Ending = 28,
    Question = 29,
    Clitic = 30,
}
