using System.Collections.Immutable;
using Hearsay.Extraction.Events.Lexicons;

namespace Hearsay.Extraction.Events;

/// <summary>A word that may name a deed, with what its clause tells of it.</summary>
/// <param name="Word">The verb, noun or adjective.</param>
/// <param name="Entries">The rows of the lexicon whose conditions hold.</param>
/// <param name="Object">The object of a verb, the subject of a passive one, the "of" phrase of a noun; -1 when there is none.</param>
/// <param name="Subject">The subject, by control and relative clauses too; -1 when there is none.</param>
/// <param name="Outlook">Whether it was done, is to be done, or is not done.</param>
internal readonly record struct Deed(
    int Word,
    ImmutableArray<LexiconEntry> Entries,
    int Object,
    int Subject,
    bool Passive,
    Outlook Outlook
);

/// <summary>How a clause presents what its verb names.</summary>
[Flags]
internal enum Outlook
{
    Plain = 0,

    /// <summary>"will", "is to", "plans to".</summary>
    Future = 1,

    /// <summary>"may", "could", "should".</summary>
    Modal = 1 << 1,

    Negated = 1 << 2,

    /// <summary>Under "if", "unless", "whether".</summary>
    Conditional = 1 << 3,

    /// <summary>An infinitive or a clause that another verb governs.</summary>
    Governed = 1 << 4,

    /// <summary>"allegedly", "suspected".</summary>
    Alleged = 1 << 5,

    /// <summary>"must", "should".</summary>
    Obliged = 1 << 6,
}
