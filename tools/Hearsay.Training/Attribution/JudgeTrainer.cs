using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>Learns which whole attributions the corpus's reader would have marked.</summary>
internal static class JudgeTrainer
{
    private const int Shift = 32 - AttributionModel.JudgeBits;

    /// <summary>Adds the attributions that a model which never saw the article reads in it.</summary>
    public static void Add(SparseLogistic learner, AttributionModel model, AttributionArticle article, List<ReadAttribution> read)
    {
        bool[] right = Pairing.Right(article, read);
        Span<uint> features = stackalloc uint[JudgeFeatures.MaxCount];
        for (int i = 0; i < read.Count; i++)
        {
            int count = JudgeFeatures.Collect(model, article.Traits, read, i, features);
            for (int f = 0; f < count; f++)
                features[f] >>= Shift;
            learner.Add(features[..count], right[i]);
        }
    }
}
