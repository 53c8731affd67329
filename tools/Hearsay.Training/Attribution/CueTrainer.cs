using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>Learns to tell the heads of cues from other words.</summary>
internal static class CueTrainer
{
    private const int Shift = 32 - AttributionModel.CueBits;

    /// <summary>Adds an article's words.</summary>
    /// <remarks>The corpus marks outermost attributions only: what stands inside a content says nothing for or against a word.</remarks>
    public static void Add(SparseLogistic learner, AttributionArticle article)
    {
        HashSet<int> heads = [.. article.Gold.Select(g => g.Head)];
        HashSet<int> inside = [.. article.Gold.SelectMany(g => g.Content)];
        Span<uint> features = stackalloc uint[CueFeatures.MaxCount];
        for (int i = 0; i < article.Traits.Count; i++)
        {
            bool isHead = heads.Contains(i);
            if (!CueFeatures.IsCandidate(article.Traits, i) || (!isHead && inside.Contains(i)))
                continue;
            int count = CueFeatures.Collect(article.Traits, i, features);
            for (int f = 0; f < count; f++)
                features[f] >>= Shift;
            learner.Add(features[..count], isHead);
        }
    }
}
