namespace Hearsay.Language.Tokenization;

/// <summary>What a word that is written with a full stop lets follow.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation: a full stop after it is a token of its own.</summary>
    None,

    /// <summary>A name follows ("Dr. Ito").</summary>
    Title,

    /// <summary>A figure follows ("No. 10").</summary>
    Number,

    /// <summary>The name of a month.</summary>
    Month,

    /// <summary>The name of a day of the week, or an ordinary word.</summary>
    Day,

    /// <summary>Stands inside a sentence or at its end ("Inc.", "etc.").</summary>
    Ending,

    /// <summary>A state, after a comma.</summary>
    State,

    /// <summary>One capital ("J."), perhaps the initial of a name.</summary>
    Initial,

    /// <summary>Letters with full stops between ("U.S.", "a.m.").</summary>
    Dotted,
}
