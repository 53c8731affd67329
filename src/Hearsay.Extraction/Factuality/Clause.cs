namespace Hearsay.Extraction.Factuality;

/// <summary>How a predicate stands in its own clause: its tense, its auxiliaries and what modifies it.</summary>
/// <param name="Negations">How many words of the clause negate it.</param>
/// <param name="Hedge">Stance of the adverb or adjective that weakens or strengthens it ("allegedly").</param>
/// <param name="Conditional">Whether a condition stands with it: it is one ("if"), or hangs on one.</param>
internal readonly record struct Clause(
    ClauseTense Tense,
    ModalVerb Modal,
    int Negations,
    Stance Hedge,
    bool Conditional,
    bool OnCondition,
    bool HasSubject,
    bool Passive,
    bool Progressive,
    int SubjectPerson,
    int Mark
)
{
    /// <summary>Gets whether the clause says that it is not so.</summary>
    public bool Negated => (Negations & 1) != 0;

    /// <summary>Gets tense, modal verb, negation, condition and voice in one number.</summary>
    public uint Code =>
        (uint)Tense
        | (uint)Modal << 4
        | (Negated ? 1u << 8 : 0)
        | (Conditional ? 1u << 9 : 0)
        | (OnCondition ? 1u << 10 : 0)
        | (HasSubject ? 1u << 11 : 0)
        | (Passive ? 1u << 12 : 0)
        | (Progressive ? 1u << 13 : 0);
}

/// <summary>When the clause places its predicate. The numbers are part of the model.</summary>
internal enum ClauseTense
{
    /// <summary>A noun or adjective without a verb that tells.</summary>
    None = 0,
    Past = 1,
    Present = 2,
    Perfect = 3,
    Future = 4,
    Infinitive = 5,
    Gerund = 6,
    Participle = 7,
    Imperative = 8,
    Bare = 9,
    Pluperfect = 10,
}

/// <summary>The modal verb of a clause. The numbers are part of the model.</summary>
internal enum ModalVerb
{
    None = 0,
    Can = 1,
    Could = 2,
    May = 3,
    Might = 4,
    Must = 5,
    Shall = 6,
    Should = 7,
    Will = 8,
    Would = 9,
    Need = 10,
    GoingTo = 11,
    HaveTo = 12,
    UsedTo = 13,
}
