using Hearsay.Extraction.Events;

namespace Hearsay.Training.Events;

/// <summary>Logistic regression over hashed features, binary (one column) or with classes, by AdaGrad with weight decay.</summary>
internal sealed class SparseLogistic(int rows, int columns)
{
    private const float Rate = 0.15f;
    private const float Decay = 2e-4f;

    private readonly float[] _weights = new float[rows * columns];
    private readonly float[] _squares = new float[rows * columns];

    public void Clear()
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
    }

    public float Score(FeatureSink features)
    {
        float sum = 0;
        for (int f = 0; f < features.Count; f++)
            sum += _weights[features[f] & (uint)(rows - 1)];
        return sum;
    }

    public void Probabilities(uint[] features, Span<float> scores)
    {
        scores.Clear();
        foreach (uint feature in features)
        {
            int row = (int)(feature & (uint)(rows - 1)) * columns;
            for (int c = 0; c < columns; c++)
                scores[c] += _weights[row + c];
        }

        float top = float.MinValue;
        foreach (float score in scores)
            top = Math.Max(top, score);
        float sum = 0;
        for (int c = 0; c < columns; c++)
            sum += scores[c] = MathF.Exp(scores[c] - top);
        for (int c = 0; c < columns; c++)
            scores[c] /= sum;
    }

    /// <summary>One step. Of a binary model the label is 0 or 1.</summary>
    public void Learn(uint[] features, int label, float weight)
    {
        Span<float> scores = stackalloc float[columns];
        if (columns == 1)
        {
            float sum = 0;
            foreach (uint feature in features)
                sum += _weights[feature & (uint)(rows - 1)];
            scores[0] = (1 / (1 + MathF.Exp(-sum))) - label;
        }
        else
        {
            Probabilities(features, scores);
            scores[label] -= 1;
        }

        foreach (uint feature in features)
        {
            int row = (int)(feature & (uint)(rows - 1)) * columns;
            for (int c = 0; c < columns; c++)
            {
                float gradient = (weight * scores[c]) + (Decay * _weights[row + c]);
                float square = _squares[row + c] += gradient * gradient;
                if (square > 0)
                    _weights[row + c] -= Rate * gradient / MathF.Sqrt(square + 1e-3f);
            }
        }
    }

    /// <summary>The weights as signed bytes; one unit is as small as lets the largest weight still fit.</summary>
    public sbyte[] Quantise(out float unit)
    {
        float largest = 1e-6f;
        foreach (float weight in _weights)
            largest = Math.Max(largest, Math.Abs(weight));
        unit = Math.Min(largest, 4f) / sbyte.MaxValue;
        sbyte[] bytes = new sbyte[_weights.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (sbyte)Math.Clamp(MathF.Round(_weights[i] / unit), -sbyte.MaxValue, sbyte.MaxValue);
        return bytes;
    }
}
