using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Candidates;

/// <summary>Finds names where every word has a capital: those that the gazetteer knows, that the running text has, or that begin with a given name.</summary>
internal sealed class HeadlineChunks
{
    private readonly ArticleWords _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _learned;

    public HeadlineChunks(ArticleWords words, IEnumerable<NameCandidate> running)
    {
        _words = words;
        HashSet<string> learned = new(StringComparer.Ordinal);
        foreach (NameCandidate candidate in running)
        {
            if (candidate.Sort == NameSort.Person || candidate is { Sort: NameSort.Unknown, IsSingleWord: false })
                learned.Add(PersonBook.Last(candidate.Text));
        }

        _learned = learned.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<Chunk> FindAll()
    {
        List<Chunk> chunks = [];
        for (int s = 0; s < _words.Analysis.Sentences.Length; s++)
        {
            if (_words.StyleOf(s) == SentenceStyle.Title)
                FindIn(_words.Analysis.Sentences[s], chunks);
        }

        return chunks;
    }

    private void FindIn(Sentence sentence, List<Chunk> chunks)
    {
        int i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            int length = LengthAt(i, sentence.EndToken);
            if (length > 0)
                chunks.Add(new Chunk(i, i + length));
            i += Math.Max(1, length);
        }
    }

    private int LengthAt(int index, int limit)
    {
        if (_words.CaseOf(index) < LetterCase.Capital || ChunkFinder.IsCalendarWord(_words[index]))
            return 0;
        ReadOnlySpan<char> word = _words[index];
        int known = KnownNames.LongestAt(_words, index, limit);
        if (known > 1 || (known == 1 && !CommonWords.Contains(word)))
            return known;
        if (FirstNames.TryFind(word, out _) && !CommonWords.Contains(word))
        {
            int end = index + 1;
            while (end < limit && end < index + 3 && IsSurname(end))
                end++;
            if (end - index > 1)
                return end - index;
        }

        return _learned.Contains(word) && !CommonWords.Contains(word) ? 1 : 0;
    }

    private bool IsSurname(int index)
    {
        ReadOnlySpan<char> word = _words[index];
        return _words.CaseOf(index) == LetterCase.Capital
            && !FunctionWords.Contains(word)
            && !CommonWords.Contains(word)
            && !ChunkFinder.IsCalendarWord(word)
            && !PersonNouns.TryFind(word, out _)
            && !NameHeads.TryFind(word, out _)
            && !_words.IsSeenSmall(word)
            && !PublicActs.TryFind(word.ToString().ToLowerInvariant(), out _)
            && !Countries.TryFind(word, out _, out _);
    }
}
