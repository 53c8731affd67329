using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.NameSpans;

/// <summary>What the span network tells of the names of one article, weighed against what is read off the trees (decision 0151).</summary>
internal sealed class SpanEvidence
{
    private const int Classes = (int)SpanClass.OtherName;

    // Beyond these odds it is wrong as often as within them.
    private const float MostOdds = 6f;

    private readonly PhraseTree _tree;
    private readonly SpanOffers _offers;
    private readonly SpanWeights _weights;

    // For every span and kind the logarithm of the odds that it is a name of that kind.
    private readonly float[] _odds;

    // The spans that are likelier names than not, in the order of the text of the words that they hang on.
    private readonly List<LikelySpan> _likely;

    private SpanEvidence(ArticleReading reading, SpanOffers offers, SpanWeights weights, float[] odds)
    {
        (_tree, _offers, _weights, _odds) = (reading.Tree, offers, weights, odds);
        _likely = new List<LikelySpan>(offers.Spans.Count / 3);
        for (int s = 0; s < offers.Spans.Count; s++)
        {
            int best = 1;
            for (int c = 2; c < Classes; c++)
                best = odds[(s * Classes) + c] > odds[(s * Classes) + best] ? c : best;
            if (odds[(s * Classes) + best] <= 0)
                continue;
            _likely.Add(new LikelySpan(HeadOf(offers.Spans[s]), s, offers.Spans[s], (MentionClass)best, odds[(s * Classes) + best]));
        }

        _likely.Sort(static (a, b) => (a.Head, a.Number).CompareTo((b.Head, b.Number)));
    }

    public static SpanEvidence Of(SpanNetwork network, ArticleReading reading, WordVectors vectors, MarkingHabit habit, SpanWeights weights)
    {
        SpanOffers offers = new(reading);
        ReadOnlySpan<float> scores = network.Read(reading, offers, vectors, habit, vectors.Spans);
        float[] odds = reading.Room.Floats(offers.Spans.Count * Classes);
        for (int s = 0; s < offers.Spans.Count; s++)
        {
            ReadOnlySpan<float> shares = scores.Slice(s * SpanNetwork.Classes, SpanNetwork.Classes);
            float none = MathF.Exp(shares[(int)SpanClass.None]);
            none += MathF.Exp(shares[(int)SpanClass.OtherName]) + MathF.Exp(shares[(int)SpanClass.Nameless]);
            for (int c = 1; c < Classes; c++)
                odds[(s * Classes) + c] = Math.Clamp(shares[c] - MathF.Log(none + 1e-9f), -MostOdds, MostOdds);
        }

        return new SpanEvidence(reading, offers, weights, odds);
    }

    /// <summary>Moves the scores of a name's kinds by what the best of its spans tells.</summary>
    public void WeighKinds(int head, Span<float> scores)
    {
        for (int c = 1; c < scores.Length; c++)
        {
            float best = -MostOdds;
            foreach (int span in _offers.OfHead(head))
                best = Math.Max(best, _odds[(span * Classes) + c]);
            scores[c] += (_weights.Kind * best) + _weights.Gain;
        }
    }

    /// <summary>What the network adds to the score of a way to cut a name out of its phrase.</summary>
    public float LimitScore(in PhraseSpan span, MentionClass kind) => _weights.Limits * OddsOf(span, kind);

    /// <summary>Offers the likely spans that the tree of a name does not.</summary>
    public void AddCandidates(int head, List<PhraseSpan> candidates)
    {
        for (int i = FirstLikely(head); i < _likely.Count && _likely[i].Head == head; i++)
        {
            if (!IsAmong(candidates, _likely[i].Span))
                candidates.Add(new PhraseSpan(_likely[i].Span.First, _likely[i].Span.End, -2, -2, -2, -2));
        }
    }

    private static bool IsAmong(List<PhraseSpan> candidates, NameSpan span)
    {
        foreach (PhraseSpan candidate in candidates)
        {
            if (candidate.First == span.First && candidate.End == span.End)
                return true;
        }

        return false;
    }

    // The place of the first likely span that hangs on the word or one behind it.
    private int FirstLikely(int head)
    {
        int low = 0;
        int high = _likely.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_likely[middle].Head < head)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Adds the likely names of whose words the trees make nothing, likeliest first, none of them crossing another mention.</summary>
    /// <param name="found">The mentions, in the order of their heads; so they stay.</param>
    public void AddMissed(List<PhraseMention> found)
    {
        List<LikelySpan> missed = BestOfFreeHeads(found);
        if (missed.Count == 0)
            return;
        missed.Sort(static (a, b) => (b.Odds, a.Head).CompareTo((a.Odds, b.Head)));
        foreach (LikelySpan likely in missed)
        {
            if (found.Exists(m => m.Class != MentionClass.None && Cross(m, likely.Span)))
                continue;
            found.RemoveAll(m => m.Head == likely.Head);
            found.Add(new PhraseMention(likely.Head, likely.Span.First, likely.Span.End, likely.Kind, MentionForm.Name));
        }

        found.Sort(static (a, b) => a.Head.CompareTo(b.Head));
    }

    // Of every word on which no mention hangs, but spans that are likely enough, the first of the likeliest.
    private List<LikelySpan> BestOfFreeHeads(List<PhraseMention> found)
    {
        List<LikelySpan> best = [];
        int next = 0;
        foreach (LikelySpan likely in _likely)
        {
            // Both are in the order of their heads.
            while (next < found.Count && (found[next].Head < likely.Head || found[next].Class == MentionClass.None))
                next++;
            if (likely.Odds < _weights.Missed || (next < found.Count && found[next].Head == likely.Head))
                continue;
            if (best.Count == 0 || best[^1].Head != likely.Head)
                best.Add(likely);
            else if (likely.Odds > best[^1].Odds)
                best[^1] = likely;
        }

        return best;
    }

    private static bool Cross(in PhraseMention mention, NameSpan span) =>
        (mention.First < span.First && span.First < mention.End && mention.End < span.End)
        || (span.First < mention.First && mention.First < span.End && span.End < mention.End);

    private float OddsOf(in PhraseSpan span, MentionClass kind) =>
        _offers.Find(span.First, span.End) is >= 0 and var number ? _odds[(number * Classes) + (int)kind] : -MostOdds;

    private int HeadOf(NameSpan span)
    {
        for (int i = span.First; i < span.End; i++)
        {
            int governor = _tree.Syntax[i].Head;
            if ((governor < span.First || governor >= span.End) && _tree.Syntax[i].Upos != Upos.Punct)
                return i;
        }

        return span.End - 1;
    }

    private readonly record struct LikelySpan(int Head, int Number, NameSpan Span, MentionClass Kind, float Odds);
}
