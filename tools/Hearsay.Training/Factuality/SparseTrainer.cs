namespace Hearsay.Training.Factuality;

/// <summary>One example: which slots it has and how much it belongs to each class.</summary>
internal readonly record struct SparseExample(uint[] Features, float[] Target, float Weight);

/// <summary>Multinomial logistic regression over hashed features by stochastic gradients with AdaGrad steps (Duchi et al. 2011), the weights averaged over the second half.</summary>
internal sealed class SparseTrainer(int bits, int classes, int seed)
{
    private const int Epochs = 12;
    private const float Step = 0.02f;
    private const float Decay = 0.001f;
    private const float Epsilon = 1e-3f;

    /// <summary>Gets how often a feature must be seen to count.</summary>
    public int Rarest { get; init; } = 3;

    public float[] Train(List<SparseExample> examples)
    {
        uint mask = (1u << bits) - 1;
        bool[] active = Active(examples, mask);
        float[] weights = new float[classes << bits];
        float[] squares = new float[classes << bits];
        double[] sums = new double[classes << bits];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(seed);
        float[] errors = new float[classes];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int at in order)
                Learn(examples[at], weights, squares, active, mask, errors);
            if (epoch < Epochs / 2)
                continue;
            for (int i = 0; i < weights.Length; i++)
                sums[i] += weights[i];
        }

        int averaged = Epochs - (Epochs / 2);
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (float)(sums[i] / averaged);
        return weights;
    }

    private void Learn(SparseExample example, float[] weights, float[] squares, bool[] active, uint mask, float[] errors)
    {
        Array.Clear(errors);
        foreach (uint feature in example.Features)
        {
            int slot = (int)(feature & mask) * classes;
            for (int c = 0; c < classes; c++)
                errors[c] += weights[slot + c];
        }

        float top = errors.Max();
        float all = 0;
        for (int c = 0; c < classes; c++)
            all += errors[c] = MathF.Exp(errors[c] - top);
        for (int c = 0; c < classes; c++)
            errors[c] = example.Target[c] - (errors[c] / all);
        foreach (uint feature in example.Features)
        {
            if (!active[feature & mask])
                continue;
            int slot = (int)(feature & mask) * classes;
            for (int c = 0; c < classes; c++)
            {
                float gradient = example.Weight * (errors[c] - (Decay * weights[slot + c]));
                squares[slot + c] += gradient * gradient;
                weights[slot + c] += Step * gradient / (MathF.Sqrt(squares[slot + c]) + Epsilon);
            }
        }
    }

    private bool[] Active(List<SparseExample> examples, uint mask)
    {
        Dictionary<uint, int> counts = [];
        foreach (SparseExample example in examples)
        {
            foreach (uint feature in example.Features)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        bool[] active = new bool[mask + 1];
        int kept = 0;
        foreach ((uint feature, int count) in counts)
        {
            if (count < Rarest)
                continue;
            active[feature & mask] = true;
            kept++;
        }

        Console.WriteLine($"{counts.Count} features, {kept} kept, {active.Count(a => a)} of {active.Length} slots");
        return active;
    }
}
