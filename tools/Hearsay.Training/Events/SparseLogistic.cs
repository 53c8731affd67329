using Hearsay.Extraction.Events.Models;

namespace Hearsay.Training.Events;

/// <summary>Logistic regression over hashed features, binary (one column) or with classes, by AdaGrad with weight decay. Only features seen when it was made have weights.</summary>
internal sealed class SparseLogistic
{
    private const float Rate = 0.15f;
    private const float Decay = 2e-4f;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly int _columns;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _sums;
    private int _remembered;

    /// <summary>A model without knowledge.</summary>
    /// <param name="features">The features that get weights.</param>
    public SparseLogistic(IEnumerable<uint> features, int columns)
    {
        foreach (uint feature in features)
            _rows.TryAdd(feature, _rows.Count * columns);
        _columns = columns;
        _weights = new float[_rows.Count * columns];
        _squares = new float[_rows.Count * columns];
        _sums = new float[_rows.Count * columns];
    }

    /// <summary>The features that occur at least twice among the rows, in ascending order.</summary>
    public static IEnumerable<uint> Repeated(IEnumerable<uint[]> rows)
    {
        Dictionary<uint, int> counts = [];
        foreach (uint feature in rows.SelectMany(row => row))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts.Where(pair => pair.Value >= 2).Select(pair => pair.Key).Order();
    }

    public float Score(FeatureSink features)
    {
        float sum = 0;
        for (int f = 0; f < features.Count; f++)
        {
            if (_rows.TryGetValue(features[f], out int row))
                sum += _weights[row];
        }

        return sum;
    }

    public void Probabilities(uint[] features, Span<float> scores)
    {
        scores.Clear();
        foreach (uint feature in features)
        {
            if (!_rows.TryGetValue(feature, out int row))
                continue;
            for (int c = 0; c < _columns; c++)
                scores[c] += _weights[row + c];
        }

        float top = float.MinValue;
        foreach (float score in scores)
            top = Math.Max(top, score);
        float sum = 0;
        for (int c = 0; c < _columns; c++)
            sum += scores[c] = MathF.Exp(scores[c] - top);
        for (int c = 0; c < _columns; c++)
            scores[c] /= sum;
    }

    /// <summary>One step. Of a binary model the label is 0 or 1.</summary>
    public void Learn(uint[] features, int label, float weight)
    {
        Span<float> scores = stackalloc float[_columns];
        if (_columns == 1)
        {
            float sum = 0;
            foreach (uint feature in features)
                sum += _rows.TryGetValue(feature, out int row) ? _weights[row] : 0;
            scores[0] = (1 / (1 + MathF.Exp(-sum))) - label;
        }
        else
        {
            Probabilities(features, scores);
            scores[label] -= 1;
        }

        foreach (uint feature in features)
        {
            if (!_rows.TryGetValue(feature, out int row))
                continue;
            for (int c = 0; c < _columns; c++)
            {
                float gradient = (weight * scores[c]) + (Decay * _weights[row + c]);
                float square = _squares[row + c] += gradient * gradient;
                if (square > 0)
                    _weights[row + c] -= Rate * gradient / MathF.Sqrt(square + 1e-3f);
            }
        }
    }

    /// <summary>Takes the weights as they are now into the average that <see cref="Settle"/> puts in their place.</summary>
    public void Remember()
    {
        for (int i = 0; i < _weights.Length; i++)
            _sums[i] += _weights[i];
        _remembered++;
    }

    /// <summary>Puts the average of what was remembered in place of the weights: it errs less on rare features than the last step does.</summary>
    public void Settle()
    {
        for (int i = 0; i < _weights.Length && _remembered > 0; i++)
            _weights[i] = _sums[i] / _remembered;
    }

    /// <summary>The features in ascending order and their weights as signed bytes; one unit is as small as lets the largest weight still fit.</summary>
    public (uint[] Features, sbyte[] Weights) Quantise(out float unit)
    {
        float largest = 1e-6f;
        foreach (float weight in _weights)
            largest = Math.Max(largest, Math.Abs(weight));
        unit = Math.Min(largest, 4f) / sbyte.MaxValue;
        uint[] features = [.. _rows.Keys.Order()];
        sbyte[] bytes = new sbyte[features.Length * _columns];
        for (int f = 0; f < features.Length; f++)
        {
            for (int c = 0; c < _columns; c++)
                bytes[(f * _columns) + c] = (sbyte)
                    Math.Clamp(MathF.Round(_weights[_rows[features[f]] + c] / unit), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return (features, bytes);
    }
}
