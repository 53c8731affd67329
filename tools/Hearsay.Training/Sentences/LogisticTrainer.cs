namespace Hearsay.Training.Sentences;

/// <summary>Logistic regression over hashed features by stochastic gradients with AdaGrad steps (Duchi et al. 2011) and decay of the weights.</summary>
internal sealed class LogisticTrainer(int bits, int seed)
{
    private const int Epochs = 12;
    private const float Step = 0.05f;
    private const float Decay = 0.02f;

    // A feature seen fewer times than this in training says more about the text it comes from than about sentences.
    private const int RarestFeature = 2;

    public float[] Train(List<Border> borders)
    {
        float[] weights = new float[1 << bits];
        float[] squares = new float[1 << bits];
        bool[] active = FrequentFeatures(borders);
        int[] order = [.. Enumerable.Range(0, borders.Count)];
        Random random = new(seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int at in order)
                Learn(borders[at], weights, squares, active);
        }

        return weights;
    }

    private void Learn(Border border, float[] weights, float[] squares, bool[] active)
    {
        int shift = 32 - bits;
        float score = 0;
        foreach (uint feature in border.Features)
            score += weights[feature >> shift];
        float error = (border.Ends ? 1 : 0) - (1 / (1 + MathF.Exp(-score)));
        foreach (uint feature in border.Features)
        {
            uint slot = feature >> shift;
            if (!active[slot])
                continue;
            float gradient = error - (Decay * weights[slot]);
            squares[slot] += gradient * gradient;
            weights[slot] += Step * gradient / (MathF.Sqrt(squares[slot]) + 1e-3f);
        }
    }

    private bool[] FrequentFeatures(List<Border> borders)
    {
        Dictionary<uint, int> counts = [];
        foreach (Border border in borders)
        {
            foreach (uint feature in border.Features)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        bool[] active = new bool[1 << bits];
        foreach ((uint feature, int count) in counts)
            active[feature >> (32 - bits)] |= count >= RarestFeature;
        Console.WriteLine($"{counts.Count} features, {counts.Count(c => c.Value >= RarestFeature)} frequent, {active.Count(a => a)} slots");
        return active;
    }
}
