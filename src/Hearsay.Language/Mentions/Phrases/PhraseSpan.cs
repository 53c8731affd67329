namespace Hearsay.Language.Mentions.Phrases;

/// <summary>One way to cut a phrase out of the words around its head.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The index after its last word.</param>
/// <param name="LeftIn">The outermost dependent taken in on the left; -1 when none is.</param>
/// <param name="LeftOut">The next dependent on the left, left out; -1 when all are taken.</param>
/// <param name="RightIn">The outermost dependent taken in on the right; -1 when none is.</param>
/// <param name="RightOut">The next dependent on the right, left out; -1 when all are taken.</param>
internal readonly record struct PhraseSpan(int First, int End, int LeftIn, int LeftOut, int RightIn, int RightOut);
