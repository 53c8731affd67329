namespace Hearsay.Language.Mentions;

/// <summary>What counts as the words of a name. Corpora differ, and so do their texts. The numbers are stored in model files and never change.</summary>
internal enum MarkingHabit
{
    /// <summary>The whole noun phrase with titles and what is told of it, one inside the other (GUM): running text.</summary>
    Phrases = 0,

    /// <summary>The name alone (CrossNER): sentences that stand alone, as in lists and encyclopedias.</summary>
    Names = 1,

    /// <summary>MEANTIME's; in training only.</summary>
    Meantime = 2,

    /// <summary>re3d's; in training only.</summary>
    Re3d = 3,

    /// <summary>That of a program that read news with four classes of names; in training only.</summary>
    Silver = 4,
}
