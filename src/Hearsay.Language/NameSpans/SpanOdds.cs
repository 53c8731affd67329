using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;

namespace Hearsay.Language.NameSpans;

/// <summary>What the span network makes of the spans of one article: the logarithm of the odds that a span is a name of a kind.</summary>
internal sealed class SpanOdds
{
    // Beyond these odds it is wrong as often as within them.
    private const float Most = 6f;

    private readonly SpanOffers _offers;
    private readonly float[] _odds;

    private SpanOdds(SpanOffers offers, float[] odds) => (_offers, _odds) = (offers, odds);

    public SpanOffers Offers => _offers;

    public static SpanOdds Read(SpanNetwork network, ArticleReading reading, WordVectors vectors, MarkingHabit habit)
    {
        SpanOffers offers = new(reading);
        float[] scores = network.Read(reading, offers, vectors, habit, vectors.Spans);
        float[] odds = new float[offers.Spans.Count * (int)SpanClass.OtherName];
        for (int s = 0; s < offers.Spans.Count; s++)
        {
            ReadOnlySpan<float> classes = scores.AsSpan(s * SpanNetwork.Classes, SpanNetwork.Classes);
            float none = MathF.Log(
                MathF.Exp(classes[(int)SpanClass.None])
                    + MathF.Exp(classes[(int)SpanClass.OtherName])
                    + MathF.Exp(classes[(int)SpanClass.Nameless])
                    + 1e-9f
            );
            for (int c = 1; c < (int)SpanClass.OtherName; c++)
                odds[(s * (int)SpanClass.OtherName) + c] = Math.Clamp(classes[c] - none, -Most, Most);
        }

        return new SpanOdds(offers, odds);
    }

    /// <summary>The spans that are likelier a name of some kind than none, with the word that each hangs on.</summary>
    public List<(int Head, NameSpan Span, MentionClass Kind, float Odds)> Likely(PhraseTree tree)
    {
        List<(int, NameSpan, MentionClass, float)> likely = [];
        for (int s = 0; s < _offers.Spans.Count; s++)
        {
            ReadOnlySpan<float> odds = _odds.AsSpan(s * (int)SpanClass.OtherName, (int)SpanClass.OtherName);
            int best = 1;
            for (int c = 2; c < odds.Length; c++)
                best = odds[c] > odds[best] ? c : best;
            if (odds[best] > 0)
                likely.Add((HeadOf(tree, _offers.Spans[s]), _offers.Spans[s], (MentionClass)best, odds[best]));
        }

        return likely;
    }

    private static int HeadOf(PhraseTree tree, NameSpan span)
    {
        for (int i = span.First; i < span.End; i++)
        {
            int governor = tree.Syntax[i].Head;
            if ((governor < span.First || governor >= span.End) && tree.Syntax[i].Upos != Core.Analyses.Upos.Punct)
                return i;
        }

        return span.End - 1;
    }

    /// <summary>The odds that these words are a name of the kind; the least where they are not offered.</summary>
    public float Of(int first, int end, MentionClass kind) =>
        kind != MentionClass.None && _offers.Find(first, end) is >= 0 and var span ? _odds[(span * (int)SpanClass.OtherName) + (int)kind] : -Most;
}
