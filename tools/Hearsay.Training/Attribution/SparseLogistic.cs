namespace Hearsay.Training.Attribution;

/// <summary>Logistic regression over hashed features: AdaGrad steps (Duchi et al. 2011), features left out at random, and the mean of many snapshots.</summary>
internal sealed class SparseLogistic(int size, int seed, int epochs, float step, float decay, double drop)
{
    // The weights shipped are the mean of those after every so many examples: single ones swing with the last of them.
    private const int SnapshotsPerEpoch = 10;
    private const int FirstAveragedEpoch = 1;

    private readonly float[] _weights = new float[size];
    private readonly float[] _squares = new float[size];
    private readonly float[] _sums = new float[size];
    private readonly List<uint> _features = [];
    private readonly List<int> _starts = [0];
    private readonly List<bool> _labels = [];
    private uint[] _kept = [];

    public int Count => _labels.Count;

    public int PositiveCount => _labels.Count(label => label);

    public void Add(ReadOnlySpan<uint> features, bool label)
    {
        foreach (uint feature in features)
            _features.Add(feature);
        _starts.Add(_features.Count);
        _labels.Add(label);
        if (_kept.Length < features.Length)
            _kept = new uint[features.Length];
    }

    /// <summary>The weights learnt from what was added.</summary>
    public float[] Train()
    {
        uint[] features = [.. _features];
        int[] order = [.. Enumerable.Range(0, _labels.Count)];
        Random random = new(seed);
        int every = Math.Max(1, order.Length / SnapshotsPerEpoch);
        int snapshots = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            for (int n = 0; n < order.Length; n++)
            {
                int at = order[n];
                Learn(Kept(features.AsSpan(_starts[at], _starts[at + 1] - _starts[at]), random), _labels[at]);
                if (epoch < FirstAveragedEpoch || (n + 1) % every != 0)
                    continue;
                snapshots++;
                for (int i = 0; i < _sums.Length; i++)
                    _sums[i] += _weights[i];
            }
        }

        return Array.ConvertAll(_sums, sum => sum / Math.Max(1, snapshots));
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

    private void Learn(ReadOnlySpan<uint> features, bool label)
    {
        float score = 0;
        foreach (uint feature in features)
            score += _weights[feature];
        float error = (label ? 1 : 0) - (1 / (1 + MathF.Exp(-score)));
        if (Math.Abs(error) < 0.002f)
            return;
        float shrink = decay * Math.Abs(error);
        foreach (uint feature in features)
        {
            float gradient = error - (shrink * _weights[feature]);
            _squares[feature] += gradient * gradient;
            _weights[feature] += step * gradient / (MathF.Sqrt(_squares[feature]) + 0.05f);
        }
    }
}
