using System.Runtime.InteropServices;
using Hearsay.Core.Analyses;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.NameSpans;

/// <summary>The spans of an article that may be names: what the trees offer for each head, and every short run between two capitals.</summary>
internal sealed class SpanOffers
{
    private const int LongestRun = 7;

    private readonly PhraseTree _tree;
    private readonly List<NameSpan> _spans;

    // For every word the number, and one, of the last span that begins there; for every span that of the one before it, 0 for none.
    private readonly int[] _lastFrom;
    private readonly List<int> _before;

    // For every head the numbers of its spans, one after the other.
    private readonly List<int> _ofHeads;
    private readonly int[] _fromOfHead;
    private readonly int[] _toOfHead;

    public SpanOffers(ArticleReading reading)
    {
        _tree = reading.Tree;
        int count = _tree.Count;
        (_lastFrom, _fromOfHead, _toOfHead) = (reading.Room.Integers(count), reading.Room.Integers(count), reading.Room.Integers(count));
        (_spans, _before, _ofHeads) = (new List<NameSpan>(count / 2), new List<int>(count / 2), new List<int>(count / 2));
        List<PhraseSpan> candidates = new(SpanCandidates.Most);
        foreach (Sentence sentence in _tree.Analysis.Sentences)
        {
            for (int word = sentence.FirstToken; word < sentence.EndToken; word++)
            {
                if (PhraseHeads.IsHead(_tree, word) && PhraseHeads.IsName(_tree, word))
                {
                    SpanCandidates.Find(_tree, reading.Hints, word, candidates);
                    int from = _ofHeads.Count;
                    foreach (PhraseSpan candidate in candidates)
                        _ofHeads.Add(Add(candidate.First, candidate.End));
                    (_fromOfHead[word], _toOfHead[word]) = (from, _ofHeads.Count);
                }

                if (IsCapital(word))
                    AddRuns(word, Math.Min(sentence.EndToken, word + LongestRun));
            }
        }
    }

    public List<NameSpan> Spans => _spans;

    /// <summary>The numbers of the spans that the tree offers for a name.</summary>
    public ReadOnlySpan<int> OfHead(int head) => CollectionsMarshal.AsSpan(_ofHeads)[_fromOfHead[head].._toOfHead[head]];

    /// <summary>The number of the span that these words are; -1 where it is not offered.</summary>
    public int Find(int first, int end) => NumberOf(Trim(first, end));

    /// <summary>The words without what never counts at the borders of a name.</summary>
    public NameSpan Trim(int first, int end)
    {
        while (first < end - 1 && (IsSilent(_tree.Analysis.TextOf(first)[0]) || IsArticle(_tree.Analysis.TextOf(first))))
            first++;
        while (end - 1 > first && IsTail(_tree.Analysis.TextOf(end - 1)))
            end--;
        return new NameSpan(first, end);
    }

    private void AddRuns(int first, int limit)
    {
        for (int last = first; last < limit; last++)
        {
            if (IsCapital(last))
                Add(first, last + 1);
        }
    }

    private int Add(int first, int end)
    {
        NameSpan span = Trim(first, end);
        if (NumberOf(span) is >= 0 and var known)
            return known;
        _before.Add(_lastFrom[span.First]);
        _spans.Add(span);
        _lastFrom[span.First] = _spans.Count;
        return _spans.Count - 1;
    }

    // Few spans begin at one word, so that they are gone through.
    private int NumberOf(NameSpan span)
    {
        int number = _lastFrom[span.First] - 1;
        while (number >= 0 && _spans[number].End != span.End)
            number = _before[number] - 1;
        return number;
    }

    private bool IsCapital(int word) => char.IsUpper(_tree.Analysis.TextOf(word)[0]);

    private static bool IsArticle(ReadOnlySpan<char> letters) =>
        letters.Length <= 3
        && (
            letters.Equals("the", StringComparison.OrdinalIgnoreCase)
            || letters.Equals("a", StringComparison.OrdinalIgnoreCase)
            || letters.Equals("an", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsSilent(char letter) => !char.IsLetterOrDigit(letter) && letter is not ('$' or '€' or '£' or '#' or '@');

    private static bool IsTail(ReadOnlySpan<char> letters) =>
        letters is "'s" or "’s" or "'S" or "'" or "’" || (!char.IsLetterOrDigit(letters[^1]) && letters[^1] is not ('.' or '%' or ')'));
}
