using System.Runtime.Intrinsics;
using Hearsay.Language.Models;
using Hearsay.Language.NameSpans;
using Hearsay.Training.Network;

namespace Hearsay.Training.NameSpans;

/// <summary>The network of <see cref="SpanNetwork"/> while it learns.</summary>
internal sealed unsafe class TrainableSpanNetwork
{
    private const int Classes = SpanNetwork.Classes;
    private const int PaddedClasses = 8;
    private const int Roles = SpanNetwork.Roles;

    private readonly FeatureIndex _index;
    private readonly Random _random;
    private readonly int _vector;
    private readonly int _width;
    private readonly int _units;
    private readonly Parameter _rows;
    private readonly Linear _input;
    private readonly RecurrentLayer _layer;
    private readonly Linear _roles;
    private readonly Parameter _widths;
    private readonly Parameter _outputs;
    private readonly Parameter _outputBias;
    private readonly AdamOptimizer _optimizer;
    private readonly FloatBuffer _x = new();
    private readonly FloatBuffer _mask = new();
    private readonly FloatBuffer _z = new();
    private readonly FloatBuffer _h = new();
    private readonly FloatBuffer _masked = new();
    private readonly FloatBuffer _hMask = new();
    private readonly FloatBuffer _r = new();
    private readonly FloatBuffer _dr = new();
    private readonly FloatBuffer _dh = new();
    private readonly FloatBuffer _sums = new();
    private readonly FloatBuffer _dSums = new();
    private readonly FloatBuffer _hidden = new(1024);
    private readonly FloatBuffer _dHidden = new(1024);
    private readonly FloatBuffer _keep = new(1024);

    public TrainableSpanNetwork(FeatureIndex index, int vector, int width, int units, int seed)
    {
        (_index, _vector, _width, _units) = (index, vector, width, units);
        _random = new Random(seed);
        _rows = new Parameter("rows", index.Count, width, isSparse: true).Fill(_random, 0.05);
        _input = new Linear("input", vector, width, _random);
        _layer = new RecurrentLayer("layer", width, _random);
        _roles = new Linear("roles", width, Roles * units, _random);
        _widths = new Parameter("widths", SpanNetwork.LongestWidth + 1, units).Fill(_random, 0.05);
        _outputs = new Parameter("outputs", PaddedClasses, units).Fill(_random, 1 / Math.Sqrt(units));
        _outputBias = new Parameter("outputBias", 1, PaddedClasses);
        _optimizer = new AdamOptimizer([
            _rows,
            .. _input.Parameters,
            .. _layer.Parameters,
            .. _roles.Parameters,
            _widths,
            _outputs,
            _outputBias,
        ]);
    }

    public float VectorDropout { get; set; } = 0.05f;

    public float FeatureDropout { get; set; } = 0.1f;

    public float LetterDropout { get; set; } = 0.15f;

    public float UnitDropout { get; set; } = 0.1f;

    public float StateDropout { get; set; } = 0.05f;

    /// <summary>One step; returns the mean loss of a span.</summary>
    public double Learn(SpanExample example, double rate)
    {
        int count = example.Features.Length;
        Batch batch = BatchOf(example);
        int[][] used = Encode(example, batch, learning: true);
        float* x = _x.Pointer;
        float* z = _z.Pointer;
        float* masked = _masked.Pointer;
        float* r = _r.Pointer;
        float* sums = _sums.Pointer;
        float kept = 1 / (1 - FeatureDropout);
        int columns = Roles * _units;
        float* dr = _dr.Zeroed(count * columns);
        float* dSums = _dSums.Zeroed((count + 1) * _units);
        HashSet<int> borders = [.. batch.Starts];
        double loss = 0;
        float scale = 1f / example.Spans.Count;
        for (int s = 0; s < example.Spans.Count; s++)
            loss += LearnSpan(example.Spans[s], example.Targets.AsSpan(s * Classes, Classes), borders, r, sums, dr, dSums, scale);
        // The slope of a sum over words that end at or before a place goes to all of them.
        for (int t = count - 1; t >= 0; t--)
        {
            float* here = dSums + ((long)(t + 1) * _units);
            AddTo(dSums + ((long)t * _units), here, 1, _units);
            AddTo(dr + ((long)t * columns) + (4 * _units), here, 1, _units);
        }

        float* dh = _dh.Reserve(count * _width);
        _roles.Backward(masked, dr, count, dh);
        Dropout.Apply(dh, _hMask.Pointer, dh, _width, batch.Starts);
        _layer.Backward(batch, dh);
        for (int t = 0; t < count; t++)
        {
            float* slope = dh + ((long)t * _width);
            float* row = z + ((long)t * _width);
            for (int i = 0; i < _width; i += 8)
            {
                Vector256<float> on = Vector256.GreaterThan(Vector256.Load(row + i), Vector256<float>.Zero);
                (Vector256.Load(slope + i) & on).Store(slope + i);
            }

            foreach (int feature in used[t])
                AddTo(_rows.TouchGradient(feature), slope, kept, _width);
        }

        _input.Backward(x, dh, count, null);
        _optimizer.Step(rate);
        return loss / example.Spans.Count;
    }

    /// <summary>The probabilities of the classes of all spans.</summary>
    public float[] Shares(SpanExample example)
    {
        Encode(example, BatchOf(example), learning: false);
        float[] shares = new float[example.Spans.Count * Classes];
        HashSet<int> borders = [.. example.Starts];
        float* scores = stackalloc float[Classes];
        for (int s = 0; s < example.Spans.Count; s++)
        {
            Combine(example.Spans[s], borders, _r.Pointer, _sums.Pointer, 0);
            float all = Score(scores);
            for (int c = 0; c < Classes; c++)
                shares[(s * Classes) + c] = MathF.Exp(scores[c]) / all;
        }

        return shares;
    }

    public void Average(float decay) => _optimizer.UpdateAverages(decay);

    public void TakeAverage() => _optimizer.SwapAverages();

    private static Batch BatchOf(SpanExample example)
    {
        Batch batch = new();
        batch.WordRows.AddRange(Enumerable.Repeat(0, example.Features.Length));
        batch.Starts.AddRange(example.Starts.Skip(1));
        return batch;
    }

    // What every word says in each role, and the sums of what the words before each say from within; the rows used of each word.
    private int[][] Encode(SpanExample example, Batch batch, bool learning)
    {
        int count = example.Features.Length;
        int sentences = batch.SentenceCount;
        float state = learning ? StateDropout : 0;
        float* x = _x.Reserve(count * _vector);
        fixed (float* source = example.Vectors)
        {
            Dropout.Fill(_mask.Reserve(sentences * _vector), sentences * _vector, learning ? VectorDropout : 0, _random);
            Dropout.Apply(source, _mask.Pointer, x, _vector, batch.Starts);
        }

        float* z = _z.Reserve(count * _width);
        _input.Forward(x, count, z);
        int[][] used = new int[count][];
        float kept = learning ? 1 / (1 - FeatureDropout) : 1;
        for (int t = 0; t < count; t++)
        {
            used[t] = learning ? RowsOf(example.Features[t], example.Capitals[t]) : AllRowsOf(example.Features[t]);
            float* row = z + ((long)t * _width);
            foreach (int feature in used[t])
                AddTo(row, _rows.Row(feature), kept, _width);
            for (int i = 0; i < _width; i += 8)
                Vector256.Max(Vector256.Load(row + i), Vector256<float>.Zero).Store(row + i);
        }

        float* h = _h.Reserve(count * _width);
        _layer.Forward(batch, z, h, state, _random);
        float* masked = _masked.Reserve(count * _width);
        Dropout.Fill(_hMask.Reserve(sentences * _width), sentences * _width, state, _random);
        Dropout.Apply(h, _hMask.Pointer, masked, _width, batch.Starts);
        int columns = Roles * _units;
        float* r = _r.Reserve(count * columns);
        _roles.Forward(masked, count, r);
        float* sums = _sums.Reserve((count + 1) * _units);
        new Span<float>(sums, _units).Clear();
        for (int t = 0; t < count; t++)
        {
            for (int i = 0; i < _units; i += 8)
                (Vector256.Load(sums + ((long)t * _units) + i) + Vector256.Load(r + ((long)t * columns) + (4 * _units) + i)).Store(
                    sums + ((long)(t + 1) * _units) + i
                );
        }

        return used;
    }

    // What a span's words say together; kept units are scaled.
    private void Combine(NameSpan span, HashSet<int> borders, float* r, float* sums, float dropout)
    {
        int columns = Roles * _units;
        long first = (long)span.First * columns;
        long last = (long)(span.End - 1) * columns;
        bool opens = borders.Contains(span.First);
        bool closes = borders.Contains(span.End);
        int length = span.End - span.First;
        float share = 1f / length;
        float* hidden = _hidden.Pointer;
        float* keep = _keep.Pointer;
        float* widths = _widths.Row(Math.Min(length, SpanNetwork.LongestWidth));
        for (int i = 0; i < _units; i++)
        {
            float sum = r[first + i] + r[last + _units + i] + widths[i];
            sum += (sums[((long)span.End * _units) + i] - sums[((long)span.First * _units) + i]) * share;
            if (!opens)
                sum += r[first - columns + (2 * _units) + i];
            if (!closes)
                sum += r[last + columns + (3 * _units) + i];
            keep[i] = sum > 0 && (dropout == 0 || _random.NextSingle() >= dropout) ? 1 / (1 - dropout) : 0;
            hidden[i] = sum * keep[i];
        }
    }

    // The scores of the classes, the greatest of them zero; returns the sum of their exponentials.
    private float Score(float* scores)
    {
        float most = float.MinValue;
        for (int c = 0; c < Classes; c++)
        {
            Vector256<float> sum = default;
            float* row = _outputs.Row(c);
            for (int i = 0; i < _units; i += 8)
                sum += Vector256.Load(_hidden.Pointer + i) * Vector256.Load(row + i);
            scores[c] = _outputBias.Value[c] + Vector256.Sum(sum);
            most = Math.Max(most, scores[c]);
        }

        float all = 0;
        for (int c = 0; c < Classes; c++)
        {
            scores[c] -= most;
            all += MathF.Exp(scores[c]);
        }

        return all;
    }

    private double LearnSpan(
        NameSpan span,
        ReadOnlySpan<float> target,
        HashSet<int> borders,
        float* r,
        float* sums,
        float* dr,
        float* dSums,
        float scale
    )
    {
        int columns = Roles * _units;
        long first = (long)span.First * columns;
        long last = (long)(span.End - 1) * columns;
        bool opens = borders.Contains(span.First);
        bool closes = borders.Contains(span.End);
        int length = span.End - span.First;
        float share = 1f / length;
        int width = Math.Min(length, SpanNetwork.LongestWidth);
        float* hidden = _hidden.Pointer;
        float* keep = _keep.Pointer;
        float* dHidden = _dHidden.Pointer;
        Combine(span, borders, r, sums, UnitDropout);
        float* scores = stackalloc float[Classes];
        float all = Score(scores);
        double loss = 0;
        new Span<float>(dHidden, _units).Clear();
        for (int c = 0; c < Classes; c++)
        {
            float log = scores[c] - MathF.Log(all);
            loss -= target[c] * log;
            float slope = (MathF.Exp(log) - target[c]) * scale;
            _outputBias.Gradient[c] += slope;
            AddTo(_outputs.Gradient + ((long)c * _units), hidden, slope, _units);
            AddTo(dHidden, _outputs.Row(c), slope, _units);
        }

        for (int i = 0; i < _units; i++)
            dHidden[i] *= keep[i];
        AddTo(dr + first, dHidden, 1, _units);
        AddTo(dr + last + _units, dHidden, 1, _units);
        AddTo(_widths.Gradient + ((long)width * _units), dHidden, 1, _units);
        if (!opens)
            AddTo(dr + first - columns + (2 * _units), dHidden, 1, _units);
        if (!closes)
            AddTo(dr + last + columns + (3 * _units), dHidden, 1, _units);
        AddTo(dSums + ((long)span.End * _units), dHidden, share, _units);
        AddTo(dSums + ((long)span.First * _units), dHidden, -share, _units);
        return loss;
    }

    private int[] RowsOf(int[] features, bool capital)
    {
        bool blind = capital && _random.NextSingle() < LetterDropout;
        List<int> used = [];
        int[] one = new int[1];
        for (int f = blind ? TokenFeatures.Letters : 0; f < features.Length; f++)
        {
            if (_random.NextSingle() >= FeatureDropout && _index.Find(features.AsSpan(f, 1), one) > 0)
                used.Add(one[0]);
        }

        return [.. used];
    }

    private int[] AllRowsOf(int[] features)
    {
        int[] rows = new int[features.Length];
        return rows[.._index.Find(features, rows)];
    }

    private static void AddTo(float* target, float* values, float factor, int length)
    {
        Vector256<float> f = Vector256.Create(factor);
        for (int i = 0; i < length; i += 8)
            Vector256.FusedMultiplyAdd(Vector256.Load(values + i), f, Vector256.Load(target + i)).Store(target + i);
    }

    public void Write(ModelFileWriter writer, string name)
    {
        writer.Add<int>(name + ".shape", [SpanExample.Bits, _vector, _width, _units]);
        writer.Add<ulong>(name + ".index", _index.Known);
        sbyte[] bytes = new sbyte[_rows.Length];
        Half[] factors = new Half[_rows.Rows];
        for (int row = 0; row < factors.Length; row++)
        {
            ReadOnlySpan<float> values = new(_rows.Row(row), _width);
            float most = 1e-3f;
            foreach (float value in values)
                most = Math.Max(most, Math.Abs(value));
            factors[row] = (Half)(most / sbyte.MaxValue);
            float factor = (float)factors[row];
            for (int i = 0; i < _width; i++)
                bytes[(row * _width) + i] = (sbyte)Math.Clamp(MathF.Round(values[i] / factor), -sbyte.MaxValue, sbyte.MaxValue);
        }

        writer.Add<sbyte>(name + ".rows.values", bytes);
        writer.Add<Half>(name + ".rows.factors", factors);
        foreach (Parameter parameter in (Parameter[])[.. _input.Parameters, .. _layer.Parameters, .. _roles.Parameters])
            writer.Add<Half>($"{name}.{parameter.Name}", ToHalf(parameter.Values));
        writer.Add<Half>(name + ".widths", ToHalf(_widths.Values));
        writer.Add<Half>(name + ".outputs", ToHalf(_outputs.Values[..(Classes * _units)]));
        writer.Add<Half>(name + ".outputBias", ToHalf(_outputBias.Values[..Classes]));
    }

    private static Half[] ToHalf(ReadOnlySpan<float> values)
    {
        Half[] halves = new Half[values.Length];
        for (int i = 0; i < halves.Length; i++)
            halves[i] = (Half)values[i];
        return halves;
    }
}
