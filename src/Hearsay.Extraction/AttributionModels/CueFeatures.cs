using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>What a word shows of being the head of a cue: itself, its neighbours, what depends on it and what it depends on.</summary>
internal static class CueFeatures
{
    /// <summary>Most features of one word.</summary>
    public const int MaxCount = 72;

    private const int MaxChildren = 8;
    private const int MaxAncestors = 5;

    /// <summary>Whether the word can be a cue at all: no punctuation but the colon, the dash and quotation marks.</summary>
    public static bool IsCandidate(WordTraits traits, int word) =>
        (Xpos)traits.Tags[word] switch
        {
            Xpos.Comma or Xpos.FullStop or Xpos.LeftBracket or Xpos.RightBracket or Xpos.ClosingQuote or Xpos.Dt or Xpos.PrpPoss => false,
            _ => true,
        };

    /// <summary>Writes the features and tells how many there are.</summary>
    public static int Collect(WordTraits t, int i, Span<uint> features)
    {
        int n = 0;
        uint lemma = t.Lemmas[i];
        uint tag = t.Tags[i];
        uint relation = t.Relations[i];
        uint lexicon = t.Lexicon[i];
        int head = t.Heads[i];
        uint shape = Shape(t, i);
        features[n++] = FeatureHash.Seed(1, 0);
        features[n++] = FeatureHash.Seed(2, t.Forms[i]);
        features[n++] = FeatureHash.Seed(3, lemma, tag);
        features[n++] = FeatureHash.Seed(4, lemma, relation);
        features[n++] = FeatureHash.Seed(5, tag, relation);
        features[n++] = FeatureHash.Seed(6, lexicon, tag);
        features[n++] = FeatureHash.Seed(7, lexicon, relation);
        features[n++] = FeatureHash.Seed(8, shape, lexicon);
        features[n++] = FeatureHash.Seed(9, shape, lemma);
        features[n++] = FeatureHash.Seed(10, shape, tag, relation);
        for (int d = -2; d <= 2; d++)
        {
            if (d == 0)
                continue;
            features[n++] = FeatureHash.Seed(20, (uint)(d + 4), t.Form(i + d));
            features[n++] = FeatureHash.Seed(21, (uint)(d + 4), t.Tag(i + d));
            features[n++] = FeatureHash.Seed(22, (uint)(d + 4), t.Form(i + d), lemma);
        }

        features[n++] = FeatureHash.Seed(30, t.Tag(i - 1), tag, t.Tag(i + 1));
        features[n++] = FeatureHash.Seed(31, t.Form(i + 1), t.Form(i + 2));
        features[n++] = FeatureHash.Seed(32, t.Form(i - 1), t.Form(i - 2));
        features[n++] = FeatureHash.Seed(33, t.Lemma(head), lemma);
        features[n++] = FeatureHash.Seed(34, t.Lemma(head), relation);
        features[n++] = FeatureHash.Seed(35, t.Tag(head), relation, tag);
        uint quotes = QuotesAround(t, i);
        features[n++] = FeatureHash.Seed(40, t.Quotes[i], quotes);
        features[n++] = FeatureHash.Seed(41, t.Quotes[i], lemma);
        features[n++] = FeatureHash.Seed(42, quotes, lemma);
        features[n++] = FeatureHash.Seed(43, quotes, tag, t.Quotes[i]);
        features[n++] = FeatureHash.Seed(44, quotes, lexicon, relation);
        n = Ending(t, i, features, n);
        n = Dependents(t, i, features, n);
        n = Ancestors(t, i, features, n);
        FeatureHash.Finish(features[..n]);
        return n;
    }

    // Which kinds of dependents the word has: the frame that it stands in.
    private static uint Shape(WordTraits t, int i)
    {
        uint shape = 0;
        foreach (int child in t.Children(i))
        {
            shape |= (DependencyRelation)t.Relations[child] switch
            {
                DependencyRelation.Nsubj => 1,
                DependencyRelation.NsubjPass => 2,
                DependencyRelation.Ccomp => 4u,
                DependencyRelation.Xcomp => 8,
                DependencyRelation.Obj => 16,
                DependencyRelation.Parataxis => 32,
                DependencyRelation.Acl => 64,
                DependencyRelation.Advcl => 128,
                DependencyRelation.Cop => 256,
                DependencyRelation.NmodPoss => 512,
                DependencyRelation.Obl => 1024,
                DependencyRelation.Nmod => 2048,
                DependencyRelation.AuxPass => 4096,
                DependencyRelation.Mark => 8192,
                _ => 0u,
            };
        }

        return shape;
    }

    /// <summary>Whether quotations stand near the word, before and after it, in its sentence.</summary>
    internal static uint QuotesAround(WordTraits t, int i)
    {
        const int Reach = 4;
        uint around = 0;
        for (int d = 1; d <= Reach; d++)
        {
            if (i - d >= 0 && t.Quotes[i - d] is 3 or 6)
                around |= t.Quotes[i - d] == 3 ? 1u : 2u;
            if (i + d < t.Count && t.Quotes[i + d] is 2 or 5)
                around |= t.Quotes[i + d] == 2 ? 4u : 8u;
        }

        return around;
    }

    private static int Ending(WordTraits t, int i, Span<uint> features, int n)
    {
        string word = t.Words[i];
        if (word.Length > 4)
            features[n++] = FeatureHash.Seed(50, FeatureHash.Of(word.AsSpan(word.Length - 3)), t.Tags[i]);
        if (word.Length > 5)
            features[n++] = FeatureHash.Seed(51, FeatureHash.Of(word.AsSpan(0, 4)), t.Tags[i]);
        return n;
    }

    private static int Dependents(WordTraits t, int i, Span<uint> features, int n)
    {
        int seen = 0;
        uint lemma = t.Lemmas[i];
        foreach (int child in t.Children(i))
        {
            if ((DependencyRelation)t.Relations[child] == DependencyRelation.Punct)
                continue;
            if (++seen > MaxChildren)
                break;
            uint relation = (t.Relations[child] * 2u) + (child < i ? 1u : 0u);
            features[n++] = FeatureHash.Seed(60, relation, lemma);
            features[n++] = FeatureHash.Seed(61, relation, t.Lemmas[child]);
        }

        return n;
    }

    private static int Ancestors(WordTraits t, int i, Span<uint> features, int n)
    {
        uint path = 7;
        int at = i;
        for (int step = 0; step < MaxAncestors && at >= 0; step++)
        {
            path = FeatureHash.Mix(70, path, t.Relations[at]);
            at = t.Heads[at];
            if (step is 1 or 2)
                features[n++] = FeatureHash.Seed(71, path, t.Tags[i]);
            // Inside what another word reports, no cue of its own counts.
            if (at >= 0 && step > 0 && t.Lexicon[at] > 0)
            {
                features[n++] = FeatureHash.Seed(72, t.Lemmas[at], t.Relations[i]);
                break;
            }
        }

        return n;
    }
}
