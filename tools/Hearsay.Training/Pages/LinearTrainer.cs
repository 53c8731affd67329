using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Training.Pages;

/// <summary>Logistic regression over hashed features, by stochastic gradient steps that shrink per feature (AdaGrad).</summary>
internal static class LinearTrainer
{
    private const int Epochs = 6;
    private const float Rate = 0.25f;
    private const float Decay = 2e-5f;
    private const int MinPages = 3;

    public static float[] Train(IReadOnlyList<TrainingPage> pages, int seed)
    {
        float[] weights = new float[1 << SparseFeatures.Bits];
        float[] squares = new float[weights.Length];
        bool[] usable = Usable(pages);
        List<(TrainingPage Page, int Block)> rows =
        [
            .. pages.SelectMany(p => Enumerable.Range(0, p.Labels.Length).Where(i => p.Labels[i] >= 0).Select(i => (p, i))),
        ];
        Random random = new(seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int i = rows.Count - 1; i > 0; i--)
            {
                int j = random.Next(i + 1);
                (rows[i], rows[j]) = (rows[j], rows[i]);
            }

            foreach ((TrainingPage page, int block) in rows)
                Step(weights, squares, usable, page.Sparse[block], page.Labels[block], page.Weights[block]);
        }

        return weights;
    }

    public static float[] Apply(TrainingPage page, float[] weights)
    {
        float[] result = new float[page.Sparse.Length];
        for (int i = 0; i < result.Length; i++)
        {
            float sum = 0;
            foreach (int feature in page.Sparse[i])
                sum += weights[feature];
            result[i] = BodyModel.Squash(sum / MathF.Sqrt(Math.Max(1, page.Sparse[i].Length)));
        }

        return result;
    }

    private static void Step(float[] weights, float[] squares, bool[] usable, int[] features, sbyte label, float importance)
    {
        float scale = 1 / MathF.Sqrt(Math.Max(1, features.Length));
        float sum = 0;
        foreach (int feature in features)
            sum += weights[feature];
        float error = (1 / (1 + MathF.Exp(-sum * scale))) - label;
        float gradient = error * importance * scale;
        foreach (int feature in features)
        {
            if (!usable[feature])
                continue;
            float g = gradient + (Decay * weights[feature]);
            squares[feature] += g * g;
            weights[feature] -= Rate * g / (MathF.Sqrt(squares[feature]) + 1e-6f);
        }
    }

    // A class name of one site says nothing of others.
    private static bool[] Usable(IReadOnlyList<TrainingPage> pages)
    {
        Dictionary<int, HashSet<string>> sites = [];
        foreach (TrainingPage page in pages)
        {
            foreach (int feature in page.Sparse.SelectMany(f => f).Distinct())
            {
                if (!sites.TryGetValue(feature, out HashSet<string>? seen))
                    sites[feature] = seen = new HashSet<string>(StringComparer.Ordinal);
                if (seen.Count < MinPages)
                    seen.Add(page.Site);
            }
        }

        bool[] usable = new bool[1 << SparseFeatures.Bits];
        foreach ((int feature, HashSet<string> seen) in sites)
            usable[feature] = seen.Count >= MinPages;
        return usable;
    }
}
