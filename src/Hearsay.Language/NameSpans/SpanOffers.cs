using Hearsay.Core.Analyses;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.NameSpans;

/// <summary>The spans of an article that may be names: what the trees offer for each head, and every short run between two capitals.</summary>
internal sealed class SpanOffers
{
    private const int LongestRun = 7;

    private readonly PhraseTree _tree;
    private readonly Dictionary<NameSpan, int> _numbers;
    private readonly List<NameSpan> _spans;

    // For every head the numbers of its spans, one after the other.
    private readonly List<int> _ofHeads;
    private readonly (int From, int To)[] _placeOfHead;

    public SpanOffers(ArticleReading reading)
    {
        _tree = reading.Tree;
        _placeOfHead = new (int, int)[_tree.Count];
        int room = _tree.Count / 2;
        (_numbers, _spans, _ofHeads) = (new Dictionary<NameSpan, int>(room), new List<NameSpan>(room), new List<int>(room));
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
                    _placeOfHead[word] = (from, _ofHeads.Count);
                }

                if (IsCapital(word))
                    AddRuns(word, Math.Min(sentence.EndToken, word + LongestRun));
            }
        }
    }

    public IReadOnlyList<NameSpan> Spans => _spans;

    /// <summary>The numbers of the spans that the tree offers for a name.</summary>
    public ReadOnlySpan<int> OfHead(int head)
    {
        (int from, int to) = _placeOfHead[head];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ofHeads)[from..to];
    }

    /// <summary>The number of the span that these words are; -1 where it is not offered.</summary>
    public int Find(int first, int end) => _numbers.GetValueOrDefault(Trim(first, end), -1);

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
        if (_numbers.TryGetValue(span, out int number))
            return number;
        number = _spans.Count;
        _numbers.Add(span, number);
        _spans.Add(span);
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
