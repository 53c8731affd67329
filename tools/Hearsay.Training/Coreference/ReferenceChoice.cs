using Hearsay.Training.Names;

namespace Hearsay.Training.Coreference;

/// <summary>A mention with all that it may mean, as the readers see it, and what of it is right.</summary>
/// <param name="Candidates">A party of its own first, then the parties that came up before.</param>
/// <param name="Rows">The numbers of the parties, where the mention is "he" or "she"; else empty.</param>
internal sealed record ReferenceChoice(ReadText Text, int Head, List<RankedCandidate> Candidates, float[][] Rows)
{
    /// <summary>Gets, of a pronoun that GAP asks for, which of its two names each party bears.</summary>
    public (bool A, bool B)[] Names { get; init; } = [];

    /// <summary>Gets whether something right is among the candidates, so that the words can be learned from.</summary>
    public bool IsAnswered => Candidates.Count > 1 && Candidates.Exists(c => c.Good);

    /// <summary>Gets whether one of the parties is right and another wrong, so that the numbers can be learned from.</summary>
    public bool Discriminates => Rows.Length > 1 && Candidates.Skip(1).Any(c => c.Good) && Candidates.Skip(1).Any(c => !c.Good);
}
