namespace Hearsay.Core.Analyses;

/// <summary>The syntax of one word, in the terms of Universal Dependencies.</summary>
/// <param name="Head">Index in <see cref="Analysis.Tokens"/> of the word that it depends on; -1 for the root of its sentence.</param>
/// <param name="Relation">How it depends on its head.</param>
/// <param name="Features">Number, tense, mood, person, voice …</param>
/// <param name="Lemma">Its dictionary form: "denied" is "deny"; names keep their capitals.</param>
public readonly record struct WordSyntax(Upos Upos, Xpos Xpos, Morphology Features, string Lemma, int Head, DependencyRelation Relation)
{
    /// <summary>The head of a sentence's root.</summary>
    public const int NoHead = -1;

    /// <summary>Gets whether the word is the root of its sentence.</summary>
    public bool IsRoot => Head < 0;
}
