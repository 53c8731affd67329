using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Candidates;

/// <summary>Makes one name of two that "and" joins throughout an article: "Hearth and Field" where neither is ever named alone.</summary>
internal static class NameJoints
{
    /// <summary>What stands between the words of a joined name.</summary>
    public const string And = " and ";

    /// <summary>The names in the order of the text, the joined ones in the place of their parts.</summary>
    public static List<NameCandidate> Join(ArticleWords words, List<NameCandidate> candidates)
    {
        Dictionary<string, Pair> pairs = new(StringComparer.Ordinal);
        for (int i = 0; i + 1 < candidates.Count; i++)
        {
            if (!ArePair(words, candidates[i], candidates[i + 1]))
                continue;
            string text = TextOf(words, candidates, i);
            if (!pairs.TryGetValue(text, out Pair? pair))
                pairs.Add(text, pair = new Pair());
            pair.Add(words, candidates[i].First, candidates[i + 1].End);
        }

        if (pairs.Count == 0)
            return candidates;
        Dictionary<string, int> count = new(StringComparer.Ordinal);
        foreach (NameCandidate candidate in candidates)
            count[candidate.Text] = count.GetValueOrDefault(candidate.Text) + 1;
        List<NameCandidate> joined = new(candidates.Count);
        for (int i = 0; i < candidates.Count; i++)
        {
            bool isOne =
                i + 1 < candidates.Count
                && ArePair(words, candidates[i], candidates[i + 1])
                && pairs[TextOf(words, candidates, i)] is { IsOne: true } pair
                && count[candidates[i].Text] == pair.Count
                && count[candidates[i + 1].Text] == pair.Count;
            joined.Add(isOne ? Whole(words, candidates[i].First, candidates[i + 1].End) : candidates[i]);
            i += isOne ? 1 : 0;
        }

        return joined;
    }

    private static string TextOf(ArticleWords words, List<NameCandidate> candidates, int first) =>
        words.TextOf(candidates[first].First, candidates[first + 1].End).ToString();

    private static bool ArePair(ArticleWords words, NameCandidate left, NameCandidate right) =>
        IsPart(left)
        && IsPart(right)
        && right.First == left.End + 1
        && words.Is(left.End, "and")
        && words.Together(left.First, right.First);

    private static bool IsPart(NameCandidate candidate) =>
        candidate is { IsSingleWord: true, Titled: false, Sort: NameSort.Unknown or NameSort.Head }
        && !FirstNames.TryFind(candidate.Text, out _);

    private static NameCandidate Whole(ArticleWords words, int first, int end) =>
        new()
        {
            First = first,
            End = end,
            TitleFirst = first,
            Sort = NameSort.Unknown,
            Text = words.TextOf(first, end).ToString(),
            Kind = ActorKind.Organization,
        };

    // What the places of a pair tell: one that "has" or "is a maker" is one party, those that "have" are two.
    private sealed class Pair
    {
        private bool _isSingular;
        private bool _isPlural;

        public int Count { get; private set; }

        public bool IsOne => !_isPlural && (_isSingular || Count > 1);

        public void Add(ArticleWords words, int first, int end)
        {
            Count++;
            if (words.Together(first - 1, first))
                _isPlural |= words[first - 1] is "between" or "both" or "in" or "near" or "from" or "Both" or "Between" or "In";
            if (!words.Together(end, first))
                return;
            _isPlural |= words[end] is "are" or "were" or "have" or "both" or "say" or "each" or "agree";
            _isSingular |= words[end] is "is" or "was" or "has" or "says";
            _isSingular |= words.Is(end, ",") && words.Together(end + 1, end) && words[end + 1] is "a" or "an" or "which";
        }
    }
}
