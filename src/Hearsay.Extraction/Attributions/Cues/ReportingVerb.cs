using Hearsay.Core.Statements;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>What a reporting verb can take beside its subject.</summary>
[Flags]
internal enum Frames
{
    None = 0,
    Quotation = 1,
    ThatClause = 2,
    BareClause = 4,
    WhClause = 8,
    Infinitive = 16,
    NounPhrase = 32,
    Addressee = 64,

    /// <summary>"urged | the council to wait": the object belongs to the content.</summary>
    ObjectInfinitive = 128,

    /// <summary>"told | them | to wait": the object is spoken to.</summary>
    AddresseeInfinitive = 256,

    /// <summary>"called | the plan | a mistake".</summary>
    Predication = 512,
}

/// <summary>The forms of a verb in the order of <see cref="Hearsay.Extraction.Reading.Inflection"/>, and past and participle where they are alike.</summary>
internal enum InflectedForm
{
    Base,
    ThirdPerson,
    Past,
    PastParticiple,
    Ing,
    PastOrParticiple,
}

/// <summary>A reading of a verb that attributes.</summary>
/// <param name="Particle">The word that must follow ("out"); empty when none.</param>
/// <param name="NounLike">Whether its base and third-person forms are as often nouns.</param>
/// <param name="Attitude">Whether it tells an attitude rather than something said: shown in the corpus-style view only.</param>
internal sealed record ReportingVerb(
    string Lemma,
    SpeechAct Act,
    Frames Frames,
    string Particle,
    Certainty Certainty,
    StatementForm Form,
    bool NounLike,
    bool Attitude,
    bool Belief,
    bool Negative
)
{
    public bool Takes(Frames frames) => (Frames & frames) != Frames.None;
}

/// <summary>A word read as a form of reporting verbs: one form, perhaps several readings of the verb.</summary>
internal sealed record ReportingForm(InflectedForm Form, ReportingVerb[] Readings);
