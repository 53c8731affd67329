namespace Hearsay.Language.Names.Candidates;

/// <summary>Which name begins or ends at a word.</summary>
internal sealed class CandidateIndex
{
    private readonly Dictionary<int, NameCandidate> _starts;
    private readonly Dictionary<int, NameCandidate> _ends;

    public CandidateIndex(List<NameCandidate> candidates)
    {
        _starts = new Dictionary<int, NameCandidate>(candidates.Count);
        _ends = new Dictionary<int, NameCandidate>(candidates.Count);
        foreach (NameCandidate candidate in candidates)
        {
            _starts.TryAdd(candidate.TitleFirst, candidate);
            _ends.TryAdd(candidate.End, candidate);
        }
    }

    /// <summary>The name that begins here, its title counted.</summary>
    public NameCandidate? StartingAt(int word) => _starts.GetValueOrDefault(word);

    /// <summary>The name whose last word is before this one.</summary>
    public NameCandidate? EndingAt(int word) => _ends.GetValueOrDefault(word);
}
