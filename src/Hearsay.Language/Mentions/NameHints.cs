using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Mentions;

/// <summary>What the name rules found, by word.</summary>
internal sealed class NameHints
{
    private readonly int _wordCount;
    private readonly int[] _candidateAt;
    private readonly IReadOnlyList<NameCandidate> _candidates;
    private readonly Dictionary<string, ActorDraft> _actors;
    private readonly Dictionary<string, ActorDraft>.AlternateLookup<ReadOnlySpan<char>> _actorsByLetters;

    public NameHints(int wordCount, IReadOnlyList<NameCandidate> candidates, BorrowedArrays room)
    {
        _wordCount = wordCount;
        _candidates = candidates;
        _actors = new Dictionary<string, ActorDraft>(candidates.Count, StringComparer.Ordinal);
        _actorsByLetters = _actors.GetAlternateLookup<ReadOnlySpan<char>>();
        _candidateAt = room.Integers(wordCount);
        for (int c = 0; c < candidates.Count; c++)
        {
            if (candidates[c].Actor is { } actor)
                _actors.TryAdd(candidates[c].Text, actor);
            for (int i = candidates[c].TitleFirst; i < candidates[c].End && i < wordCount; i++)
                _candidateAt[i] = c + 1;
        }
    }

    /// <summary>Whom the rules take the name to mean elsewhere in the article; null when nobody.</summary>
    public ActorDraft? ActorCalled(ReadOnlySpan<char> name) => _actorsByLetters.TryGetValue(name, out ActorDraft? actor) ? actor : null;

    /// <summary>The letters from one word to another.</summary>
    public static ReadOnlySpan<char> LettersOf(PhraseTree tree, int first, int end)
    {
        int start = tree.Analysis.Tokens[first].Span.Start;
        return tree.Analysis.Text.AsSpan(start, tree.Analysis.Tokens[end - 1].Span.End - start);
    }

    /// <summary>The name that the rules see at the word, its title counted; null when they see none.</summary>
    public NameCandidate? At(int word) =>
        word >= 0 && word < _wordCount && _candidateAt[word] > 0 ? _candidates[_candidateAt[word] - 1] : null;
}
