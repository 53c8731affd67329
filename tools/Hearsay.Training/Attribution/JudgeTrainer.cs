using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>Logistic regression over whole attributions: would the corpus's reader have marked this one?</summary>
internal sealed class JudgeTrainer(int seed, int epochs)
{
    private const float Step = 0.05f;
    private const float Decay = 0.02f;
    private const int Shift = 32 - AttributionModel.JudgeBits;

    private readonly List<(uint[] Features, bool Right)> _examples = [];

    /// <summary>Adds the attributions that a model which never saw the article reads in it.</summary>
    public void Add(AttributionModel model, AttributionArticle article, List<ReadAttribution> read)
    {
        bool[] right = Pairing.Right(article, read);
        Span<uint> features = stackalloc uint[JudgeFeatures.MaxCount];
        for (int i = 0; i < read.Count; i++)
        {
            int count = JudgeFeatures.Collect(model, article.Traits, read, i, features);
            uint[] kept = new uint[count];
            for (int f = 0; f < count; f++)
                kept[f] = features[f] >> Shift;
            _examples.Add((kept, right[i]));
        }
    }

    public float[] Train()
    {
        Console.WriteLine($"  judge: {_examples.Count} attributions, {_examples.Count(e => e.Right)} right");
        float[] weights = new float[1 << AttributionModel.JudgeBits];
        float[] squares = new float[weights.Length];
        (uint[] Features, bool Right)[] order = [.. _examples];
        Random random = new(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach ((uint[] features, bool right) in order)
            {
                float score = 0;
                foreach (uint feature in features)
                    score += weights[feature];
                float error = (right ? 1 : 0) - (1 / (1 + MathF.Exp(-score)));
                foreach (uint feature in features)
                {
                    float gradient = error - (Decay * weights[feature]);
                    squares[feature] += gradient * gradient;
                    weights[feature] += Step * gradient / (MathF.Sqrt(squares[feature]) + 0.05f);
                }
            }
        }

        return weights;
    }
}
