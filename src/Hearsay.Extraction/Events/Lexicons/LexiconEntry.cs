using System.Collections.Immutable;
using Hearsay.Core.Events;

namespace Hearsay.Extraction.Events.Lexicons;

/// <summary>A row of an event lexicon: what a word names under some conditions.</summary>
/// <param name="Conditions">All must hold.</param>
/// <param name="Weak">Whether the word names other things as often; the model then decides.</param>
/// <param name="Mutual">Whether a plural subject acts on itself: "X and Y met".</param>
/// <param name="Intended">Whether only what is yet to be done is meant.</param>
/// <param name="Negated">Whether only what is not to be done is meant.</param>
/// <param name="Sure">Whether the row holds whatever the model says, as every row of a user's own does.</param>
internal sealed record LexiconEntry(
    EventType Type,
    string? Mode,
    ImmutableArray<LexiconCondition> Conditions,
    bool Weak,
    bool Mutual,
    bool Intended,
    bool Negated,
    bool Sure
);

/// <summary>What must stand beside a word.</summary>
/// <param name="Lemmas">Any of them will do; empty where the place itself is enough.</param>
internal sealed record LexiconCondition(LexiconPlace Place, bool Negated, ImmutableArray<string> Lemmas);

/// <summary>Where a condition looks.</summary>
internal enum LexiconPlace
{
    /// <summary>The direct object.</summary>
    Object,

    /// <summary>A particle of the verb.</summary>
    Particle,

    /// <summary>A preposition that leads to a complement.</summary>
    Preposition,

    /// <summary>The noun behind a preposition.</summary>
    Oblique,

    /// <summary>The verb of an infinitive.</summary>
    Infinitive,

    /// <summary>An adjective, a compound part or the "of" phrase of the noun itself or of the verb's object.</summary>
    Modifier,

    /// <summary>The subject.</summary>
    Subject,

    /// <summary>The verb that a noun is the object of, or a clause hangs on.</summary>
    Governor,
}
