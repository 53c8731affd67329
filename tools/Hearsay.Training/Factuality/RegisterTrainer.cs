namespace Hearsay.Training.Factuality;

/// <summary>Logistic regression where a sentence's score is the sum of its features' weights by the root of their number, as the reader reckons it.</summary>
internal sealed class RegisterTrainer(int bits, int seed)
{
    private const int Epochs = 10;
    private const float Step = 0.05f;
    private const float Decay = 0.003f;

    public float[] Train(List<SparseExample> examples)
    {
        uint mask = (1u << bits) - 1;
        float[] weights = new float[1 << bits];
        float[] squares = new float[1 << bits];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0;
            foreach (int at in order)
            {
                SparseExample example = examples[at];
                float scale = 1 / MathF.Sqrt(Math.Max(1, example.Features.Length));
                float score = 0;
                foreach (uint feature in example.Features)
                    score += weights[feature & mask] * scale;
                float error = example.Target[0] - (1 / (1 + MathF.Exp(-score)));
                right += Math.Abs(error) < 0.5f ? 1 : 0;
                foreach (uint feature in example.Features)
                {
                    uint slot = feature & mask;
                    float gradient = example.Weight * scale * (error - (Decay * weights[slot]));
                    squares[slot] += gradient * gradient;
                    weights[slot] += Step * gradient / (MathF.Sqrt(squares[slot]) + 1e-3f);
                }
            }

            if (epoch == Epochs - 1)
                Console.WriteLine($"register: {right} of {examples.Count} training sentences right");
        }

        return weights;
    }
}
