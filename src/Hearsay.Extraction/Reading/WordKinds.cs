namespace Hearsay.Extraction.Reading;

/// <summary>What a word can be, as far as closed word lists and its shape tell. A word may be several things.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Punctuation = 1,
    Determiner = 1 << 1,
    Preposition = 1 << 2,
    SubjectPronoun = 1 << 3,
    Pronoun = 1 << 4,
    Conjunction = 1 << 5,
    Subordinator = 1 << 6,
    Auxiliary = 1 << 7,
    Modal = 1 << 8,
    Negation = 1 << 9,
    Adverb = 1 << 10,
    Relative = 1 << 11,
    Number = 1 << 12,
    Capitalized = 1 << 13,
    Possessive = 1 << 14,
    Question = 1 << 15,
}
