using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>Logistic regression over the hashed features of words: is this the head of a cue? AdaGrad steps (Duchi et al. 2011).</summary>
internal sealed class CueTrainer(int seed, int epochs, float step, float decay, double drop)
{
    private const int Shift = 32 - AttributionModel.CueBits;

    // The weights shipped are the mean of those after every so many words: single ones swing with the last examples.
    private const int SnapshotsPerEpoch = 10;

    private readonly uint[] _kept = new uint[CueFeatures.MaxCount];
    private readonly List<uint> _features = [];
    private readonly List<int> _starts = [0];
    private readonly List<bool> _labels = [];

    /// <summary>Weights learnt from the articles.</summary>
    public float[] Train(IEnumerable<AttributionArticle> articles)
    {
        foreach (AttributionArticle article in articles)
            Add(article);
        float[] weights = new float[1 << AttributionModel.CueBits];
        float[] squares = new float[weights.Length];
        uint[] features = [.. _features];
        int[] order = [.. Enumerable.Range(0, _labels.Count)];
        Random random = new(seed);
        float[] sums = new float[weights.Length];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            for (int n = 0; n < order.Length; n++)
            {
                int at = order[n];
                Learn(Kept(features.AsSpan(_starts[at], _starts[at + 1] - _starts[at]), random), _labels[at], weights, squares);
                if (epoch > 0 && (n + 1) % (order.Length / SnapshotsPerEpoch) == 0)
                    TensorSum(sums, weights);
            }
        }

        int snapshots = (epochs - 1) * SnapshotsPerEpoch;
        return Array.ConvertAll(sums, sum => sum / snapshots);
    }

    // The corpus marks outermost attributions only: what stands inside a content says nothing for or against a word.
    private void Add(AttributionArticle article)
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
                _features.Add(features[f] >> Shift);
            _starts.Add(_features.Count);
            _labels.Add(isHead);
        }
    }

    private ReadOnlySpan<uint> Kept(ReadOnlySpan<uint> all, Random random)
    {
        int count = 0;
        foreach (uint feature in all)
        {
            if (random.NextDouble() >= drop)
                _kept[count++] = feature;
        }

        return _kept.AsSpan(0, count);
    }

    private static void TensorSum(float[] sums, float[] weights)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += weights[i];
    }

    private void Learn(ReadOnlySpan<uint> features, bool isHead, float[] weights, float[] squares)
    {
        float score = 0;
        foreach (uint feature in features)
            score += weights[feature];
        float error = (isHead ? 1 : 0) - (1 / (1 + MathF.Exp(-score)));
        if (Math.Abs(error) < 0.002f)
            return;
        foreach (uint feature in features)
        {
            float gradient = error - (decay * weights[feature] * Math.Abs(error));
            squares[feature] += gradient * gradient;
            weights[feature] += step * gradient / (MathF.Sqrt(squares[feature]) + 0.05f);
        }
    }
}
