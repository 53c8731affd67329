using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.NameSpans;

namespace Hearsay.Language.Mentions;

// What texts are labelled with, for networks that learn from all of these together.
internal sealed unsafe partial class MentionReader
{
    private const float LeastShare = 0.02f;

    /// <summary>How likely the spans of names are of which kind, all evidence taken together; for training.</summary>
    public Dictionary<NameSpan, float[]> Shares(ArticleReading reading, WordVectors vectors, MarkingHabit habit)
    {
        SpanEvidence? evidence = EvidenceOf(reading, vectors, habit);
        float[] scores = Classify(reading, vectors, (int)habit, evidence, out ReadOnlySpan<int> heads);
        KindAgreement.InLists(reading, heads, scores);
        KindAgreement.OfNames(reading, heads, scores);
        SpanOffers offers = new(reading);
        Dictionary<NameSpan, float[]> shares = [];
        List<PhraseSpan> candidates = new(SpanCandidates.Most);
        for (int i = 0; i < heads.Length; i++)
        {
            if (!PhraseHeads.IsName(reading.Tree, heads[i]))
                continue;
            Span<float> kindScores = scores.AsSpan(i * Classes, Classes);
            kindScores[0] -= KindScores.NoneHandicap;
            KindScores.Normalize(kindScores);
            for (int c = 1; c < Classes; c++)
            {
                float share = MathF.Exp(kindScores[c]);
                if (share < LeastShare)
                    continue;
                FindLimits(reading, heads[i], candidates, evidence);
                float[] limits = new float[candidates.Count];
                ScoreLimits(reading, heads[i], c, (int)habit, candidates, evidence, limits);
                KindScores.Normalize(limits);
                for (int k = 0; k < candidates.Count; k++)
                {
                    NameSpan span = offers.Trim(candidates[k].First, candidates[k].End);
                    if (!shares.TryGetValue(span, out float[]? known))
                        shares.Add(span, known = new float[Classes]);
                    known[c] += share * MathF.Exp(limits[k]);
                }
            }
        }

        return shares;
    }
}
