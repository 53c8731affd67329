using System.Runtime.CompilerServices;

namespace Hearsay.Language.Coreference;

/// <summary>The parties that a mention may mean, seen together.</summary>
internal readonly struct Field
{
    private readonly Ranks _subjectRanks;

    private Field(int count, int mostMentions, Ranks subjectRanks) =>
        (Count, MostMentions, _subjectRanks) = (count, mostMentions, subjectRanks);

    /// <summary>Gets how many there are.</summary>
    public int Count { get; }

    /// <summary>Gets how often the one that is mentioned most has been.</summary>
    public int MostMentions { get; }

    /// <summary>How many nearer ones than the party were last mentioned as subjects.</summary>
    public int SubjectRankOf(int rank) => _subjectRanks[rank];

    public static Field Of(Reference mention, List<Entity> candidates)
    {
        int most = 0;
        int subjects = 0;
        Ranks ranks = default;
        for (int i = 0; i < candidates.Count; i++)
        {
            ranks[i] = subjects;
            subjects += candidates[i].Anchor(mention.Head).IsSubject ? 1 : 0;
            most = Math.Max(most, candidates[i].References.Count);
        }

        return new Field(candidates.Count, most, ranks);
    }

    // As many as a memory ever names.
    [InlineArray(EntityMemory.MostCandidates)]
    private struct Ranks
    {
        private int _first;
    }
}
