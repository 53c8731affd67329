using System.Numerics;
using Hearsay.Language.Models;

namespace Hearsay.Training.Names;

/// <summary>The network of <see cref="HashedNetwork"/> while it learns: AdaGrad, features and hidden units dropped at random.</summary>
internal sealed class TrainableNetwork
{
    private const float Epsilon = 1e-6f;

    private readonly Random _random;
    private readonly float[] _hidden;
    private readonly float[] _gradient;
    private readonly bool[] _kept;

    public TrainableNetwork(int bits, int hidden, int outputs, int width, int roles, int seed, FeatureIndex? index = null)
    {
        (Bits, Hidden, Outputs, Width, Roles, Index) = (bits, hidden, outputs, width, roles, index);
        _random = new Random(seed);
        Rows = new Weights(index is null ? hidden << bits : hidden * index.Count, 0.08f, _random);
        Bias = new Weights(hidden, 0.01f, _random);
        OutputWeights = new Weights(hidden * outputs, 0.3f, _random);
        OutputBias = new Weights(outputs, 0, _random);
        Projections = [.. Enumerable.Range(0, roles).Select(_ => new Weights(width * hidden, 0.08f, _random))];
        _hidden = new float[hidden];
        _gradient = new float[hidden];
        _kept = new bool[hidden];
    }

    public int Bits { get; }

    public int Hidden { get; }

    public int Outputs { get; }

    public int Width { get; }

    public int Roles { get; }

    /// <summary>Gets which features have a row; null where every value of the hash has one.</summary>
    public FeatureIndex? Index { get; }

    public Weights Rows { get; }

    public Weights Bias { get; }

    public Weights OutputWeights { get; }

    public Weights OutputBias { get; }

    public Weights[] Projections { get; }

    public float Rate { get; set; } = 0.05f;

    public float FeatureDropout { get; set; } = 0.15f;

    public float HiddenDropout { get; set; } = 0.2f;

    private IEnumerable<Weights> All => [Rows, Bias, OutputWeights, OutputBias, .. Projections];

    /// <summary>One step towards giving this class; returns whether the class already scored best.</summary>
    public bool LearnClass(int[] slots, float[]? vector, int label)
    {
        int[] used = Thin(slots);
        DropHidden();
        float[] scores = new float[Outputs];
        Forward(used, vector, null, scores);
        float[] slope = Softmax(scores);
        bool right = Array.IndexOf(scores, scores.Max()) == label;
        slope[label] -= 1;
        Backward(used, vector, null, slope);
        return right;
    }

    /// <summary>One step towards ranking one of the good candidates first; returns whether one already was.</summary>
    public bool LearnRank(IReadOnlyList<RankedCandidate> candidates, float[]? vector)
    {
        int[][] used = new int[candidates.Count][];
        float[] scores = new float[candidates.Count];
        DropHidden();
        float[] one = new float[1];
        for (int i = 0; i < used.Length; i++)
        {
            used[i] = Thin(candidates[i].Slots);
            Forward(used[i], vector, candidates[i].Vector, one);
            scores[i] = one[0];
        }

        float[] share = Softmax(scores);
        float good = 1e-8f;
        for (int i = 0; i < share.Length; i++)
            good += candidates[i].Good ? share[i] : 0;
        bool right = candidates[Array.IndexOf(scores, scores.Max())].Good;
        for (int i = 0; i < share.Length; i++)
        {
            float slope = share[i] - (candidates[i].Good ? share[i] / good : 0);
            if (MathF.Abs(slope) < 1e-4f)
                continue;
            Forward(used[i], vector, candidates[i].Vector, one);
            one[0] = slope;
            Backward(used[i], vector, candidates[i].Vector, one);
        }

        return right;
    }

    /// <summary>The score of one candidate, nothing dropped.</summary>
    public float ScoreOf(int[] slots, float[]? first, float[]? second)
    {
        float dropout = HiddenDropout;
        HiddenDropout = 0;
        Array.Fill(_kept, true);
        float[] one = new float[1];
        Forward(slots, first, second, one);
        HiddenDropout = dropout;
        return one[0];
    }

    /// <summary>Adds the weights as they are now to the average that is written in the end.</summary>
    public void Remember()
    {
        foreach (Weights weights in All)
            weights.Remember();
    }

    /// <summary>Puts the average in the place of the weights.</summary>
    public void TakeAverage()
    {
        foreach (Weights weights in All)
            weights.TakeAverage();
    }

    /// <summary>Writes several networks as one that gives the mean of their scores: their hidden units side by side.</summary>
    public static void WriteMean(IReadOnlyList<TrainableNetwork> networks, ModelFileWriter writer, string name)
    {
        TrainableNetwork first = networks[0];
        int units = networks.Sum(n => n.Hidden);
        float share = 1f / networks.Count;
        writer.Add<int>(name + ".shape", [first.Bits, units, first.Outputs, first.Width, first.Roles]);
        writer.Add<Half>(name + ".rows", SideBySide(networks, n => n.Rows, 1));
        writer.Add<Half>(name + ".bias", SideBySide(networks, n => n.Bias, 1));
        writer.Add<Half>(name + ".outputs", SideBySide(networks, n => n.OutputWeights, share));
        float[] bias = new float[first.Outputs];
        for (int o = 0; o < bias.Length; o++)
            bias[o] = networks.Sum(n => n.OutputBias.Value[o]) * share;
        writer.Add<Half>(name + ".outputBias", Array.ConvertAll(bias, v => (Half)v));
        for (int i = 0; i < first.Roles; i++)
            writer.Add<Half>($"{name}.projection{i}", SideBySide(networks, n => n.Projections[i], 1));
    }

    private static Half[] SideBySide(IReadOnlyList<TrainableNetwork> networks, Func<TrainableNetwork, Weights> part, float factor)
    {
        int rows = part(networks[0]).Value.Length / networks[0].Hidden;
        List<Half> all = [];
        for (int row = 0; row < rows; row++)
        {
            foreach (TrainableNetwork network in networks)
            {
                foreach (float value in part(network).Value.AsSpan(row * network.Hidden, network.Hidden))
                    all.Add((Half)(value * factor));
            }
        }

        return [.. all];
    }

    public void Write(ModelFileWriter writer, string name)
    {
        writer.Add<int>(name + ".shape", [Bits, Hidden, Outputs, Width, Roles]);
        WriteRows(writer, name);
        writer.Add<Half>(name + ".bias", Bias.ToHalf());
        writer.Add<Half>(name + ".outputs", OutputWeights.ToHalf());
        writer.Add<Half>(name + ".outputBias", OutputBias.ToHalf());
        for (int i = 0; i < Roles; i++)
            writer.Add<Half>($"{name}.projection{i}", Projections[i].ToHalf());
    }

    // With an index there are many rows: signed bytes with a factor each.
    private void WriteRows(ModelFileWriter writer, string name)
    {
        if (Index is null)
        {
            writer.Add<Half>(name + ".rows", Rows.ToHalf());
            return;
        }

        sbyte[] bytes = new sbyte[Rows.Value.Length];
        Half[] scales = new Half[Index.Count];
        for (int row = 0; row < scales.Length; row++)
        {
            ReadOnlySpan<float> values = Rows.Value.AsSpan(row * Hidden, Hidden);
            float most = 1e-3f;
            foreach (float value in values)
                most = Math.Max(most, Math.Abs(value));
            scales[row] = (Half)(most / sbyte.MaxValue);
            float scale = (float)scales[row];
            for (int i = 0; i < Hidden; i++)
                bytes[(row * Hidden) + i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        writer.Add<ulong>(name + ".index", Index.Known);
        writer.Add<sbyte>(name + ".rows", bytes);
        writer.Add<Half>(name + ".scales", scales);
    }

    private int[] Thin(int[] slots) => FeatureDropout <= 0 ? slots : Array.FindAll(slots, _ => _random.NextSingle() >= FeatureDropout);

    private void DropHidden()
    {
        for (int h = 0; h < Hidden; h++)
            _kept[h] = _random.NextSingle() >= HiddenDropout;
    }

    private void Forward(int[] slots, float[]? first, float[]? second, float[] scores)
    {
        Bias.Value.CopyTo(_hidden, 0);
        foreach (int slot in slots)
            AddTo(_hidden, Rows.Value.AsSpan(slot * Hidden, Hidden), 1);
        if (first is not null)
            Project(first, Projections[0].Value);
        if (second is not null)
            Project(second, Projections[1].Value);
        float scale = 1 / (1 - HiddenDropout);
        for (int h = 0; h < Hidden; h++)
            _hidden[h] = _kept[h] && _hidden[h] > 0 ? _hidden[h] * scale : 0;
        for (int o = 0; o < scores.Length; o++)
            scores[o] = OutputBias.Value[o] + Dot(_hidden, OutputWeights.Value.AsSpan(o * Hidden, Hidden));
    }

    private void Project(float[] vector, float[] weights)
    {
        for (int i = 0; i < vector.Length; i++)
            AddTo(_hidden, weights.AsSpan(i * Hidden, Hidden), vector[i]);
    }

    private void Backward(int[] slots, float[]? first, float[]? second, float[] slope)
    {
        float scale = 1 / (1 - HiddenDropout);
        Array.Clear(_gradient);
        for (int o = 0; o < slope.Length; o++)
            AddTo(_gradient, OutputWeights.Value.AsSpan(o * Hidden, Hidden), slope[o] * scale);
        for (int h = 0; h < Hidden; h++)
            _gradient[h] = _hidden[h] > 0 ? _gradient[h] : 0;
        for (int o = 0; o < slope.Length; o++)
        {
            OutputWeights.Step(o * Hidden, _hidden, slope[o], Rate);
            OutputBias.Step(o, [slope[o]], 1, Rate);
        }

        Bias.Step(0, _gradient, 1, Rate);
        foreach (int slot in slots)
            Rows.Step(slot * Hidden, _gradient, 1, Rate);
        for (int i = 0; first is not null && i < first.Length; i++)
            Projections[0].Step(i * Hidden, _gradient, first[i], Rate);
        for (int i = 0; second is not null && i < second.Length; i++)
            Projections[1].Step(i * Hidden, _gradient, second[i], Rate);
    }

    private static void AddTo(Span<float> target, ReadOnlySpan<float> values, float factor)
    {
        int i = 0;
        for (; i <= target.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + (new Vector<float>(values[i..]) * factor)).CopyTo(target[i..]);
        for (; i < target.Length; i++)
            target[i] += values[i] * factor;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static float[] Softmax(float[] scores)
    {
        float most = scores.Max();
        float[] share = Array.ConvertAll(scores, s => MathF.Exp(s - most));
        float sum = share.Sum();
        return Array.ConvertAll(share, s => s / sum);
    }

    /// <summary>Numbers that are learned, with AdaGrad's sums of squares and the sum for their average.</summary>
    internal sealed class Weights
    {
        private readonly float[] _squares;
        private readonly float[] _sum;
        private int _count;

        public Weights(int length, float scale, Random random)
        {
            Value = new float[length];
            _squares = new float[length];
            _sum = new float[length];
            for (int i = 0; scale > 0 && i < length; i++)
                Value[i] = ((random.NextSingle() * 2) - 1) * scale;
        }

        public float[] Value { get; }

        public void Step(int at, ReadOnlySpan<float> slope, float factor, float rate)
        {
            Span<float> value = Value.AsSpan(at, slope.Length);
            Span<float> squares = _squares.AsSpan(at, slope.Length);
            int i = 0;
            for (; i <= value.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                Vector<float> step = new Vector<float>(slope[i..]) * factor;
                Vector<float> square = new Vector<float>(squares[i..]) + (step * step);
                square.CopyTo(squares[i..]);
                Vector<float> root = Vector.SquareRoot(square) + new Vector<float>(Epsilon);
                (new Vector<float>(value[i..]) - (step * rate / root)).CopyTo(value[i..]);
            }

            for (; i < value.Length; i++)
            {
                float step = slope[i] * factor;
                squares[i] += step * step;
                value[i] -= rate * step / (MathF.Sqrt(squares[i]) + Epsilon);
            }
        }

        public void Remember()
        {
            _count++;
            for (int i = 0; i < _sum.Length; i++)
                _sum[i] += Value[i];
        }

        public void TakeAverage()
        {
            for (int i = 0; i < _sum.Length; i++)
                Value[i] = _sum[i] / _count;
        }

        public Half[] ToHalf() => Array.ConvertAll(Value, v => (Half)v);
    }
}

/// <summary>One of several candidates: its features, the vector of its word, and whether it is a right one.</summary>
internal sealed record RankedCandidate(int[] Slots, float[]? Vector, bool Good);
