using System.Runtime.Intrinsics;
using Hearsay.Language.Numerics;

namespace Hearsay.Training.Network;

/// <summary>
/// A simple recurrent unit (Lei et al. 2018): the left half of the columns reads forwards, the right half backwards, and a highway
/// carries the input. All products are made for all words at once; only element-wise work is sequential.
/// </summary>
internal sealed unsafe class RecurrentLayer
{
    /// <summary>Keeps the variance of the highway's path near one when the gates are half open.</summary>
    public const float HighwayScale = 1.7320508f;

    private readonly Linear _projection;
    private readonly Parameter _memory;
    private readonly int _width;
    private readonly FloatBuffer _masked = new();
    private readonly FloatBuffer _gates = new();
    private readonly FloatBuffer _cells = new();
    private readonly FloatBuffer _gradients = new();
    private readonly FloatBuffer _inputGradients = new();
    private readonly FloatBuffer _mask = new();
    private float* _input;
    private bool _hasMask;

    public RecurrentLayer(string name, int width, Random random)
    {
        _width = width;
        _projection = new Linear(name, width, 3 * width, random);
        _memory = new Parameter(name + ".memory", 2, width).Fill(random, 0.3);
    }

    public IEnumerable<Parameter> Parameters => [.. _projection.Parameters, _memory];

    /// <summary>Changes the weights so that an input times the factor gives the same gates and an output times the factor.</summary>
    public void Rescale(float factor)
    {
        Parameter weight = _projection.Weight;
        for (int row = 0; row < weight.Rows; row++)
        {
            for (int column = _width; column < 3 * _width; column++)
                weight.Row(row)[column] /= factor;
        }

        for (int column = 0; column < _width; column++)
            _projection.Bias!.Value[column] *= factor;
        foreach (ref float memory in _memory.Values)
            memory /= factor;
    }

    public void Forward(Batch batch, float* input, float* output, float dropout, Random random)
    {
        int count = batch.WordCount;
        _input = input;
        float* x = input;
        _hasMask = dropout > 0;
        if (_hasMask)
        {
            Dropout.Fill(_mask.Reserve(batch.SentenceCount * _width), batch.SentenceCount * _width, dropout, random);
            x = _masked.Reserve(count * _width);
            Dropout.Apply(input, _mask.Pointer, x, _width, batch.Starts);
        }

        float* gates = _gates.Reserve(count * 3 * _width);
        _projection.Forward(x, count, gates);
        float* cells = _cells.Reserve(count * _width);
        for (int s = 0; s < batch.SentenceCount; s++)
        {
            for (int column = 0; column < _width; column += 8)
                Scan(batch.Starts[s], batch.Starts[s + 1], column, input, gates, cells, output);
        }
    }

    private void Scan(int start, int end, int column, float* input, float* gates, float* cells, float* output)
    {
        bool forward = column < _width / 2;
        Vector256<float> forgetMemory = Vector256.Load(_memory.Value + column);
        Vector256<float> resetMemory = Vector256.Load(_memory.Value + _width + column);
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> cell = default;
        for (int i = 0; i < end - start; i++)
        {
            long t = forward ? start + i : end - 1 - i;
            float* gate = gates + (t * 3 * _width) + column;
            Vector256<float> candidate = Vector256.Load(gate);
            Vector256<float> forget = VectorMath.Sigmoid(Vector256.Load(gate + _width) + (cell * forgetMemory));
            Vector256<float> reset = VectorMath.Sigmoid(Vector256.Load(gate + (2 * _width)) + (cell * resetMemory));
            cell = candidate + (forget * (cell - candidate));
            Vector256<float> x = Vector256.Load(input + (t * _width) + column) * HighwayScale;
            (x + (reset * (cell - x))).Store(output + (t * _width) + column);
            cell.Store(cells + (t * _width) + column);
            forget.Store(gate + _width);
            reset.Store(gate + (2 * _width));
        }
    }

    /// <summary>Turns the gradient of the output into that of the input, in the same buffer.</summary>
    public void Backward(Batch batch, float* gradient)
    {
        int count = batch.WordCount;
        float* projected = _gradients.Reserve(count * 3 * _width);
        for (int s = 0; s < batch.SentenceCount; s++)
        {
            for (int column = 0; column < _width; column += 8)
                ScanBack(batch.Starts[s], batch.Starts[s + 1], column, gradient, projected);
        }

        float* dx = _inputGradients.Reserve(count * _width);
        _projection.Backward(_hasMask ? _masked.Pointer : _input, projected, count, dx);
        if (_hasMask)
            Dropout.Apply(dx, _mask.Pointer, dx, _width, batch.Starts);
        for (long i = 0; i < (long)count * _width; i += 8)
            (Vector256.Load(gradient + i) + Vector256.Load(dx + i)).Store(gradient + i);
    }

    private void ScanBack(int start, int end, int column, float* gradient, float* projected)
    {
        bool forward = column < _width / 2;
        Vector256<float> forgetMemory = Vector256.Load(_memory.Value + column);
        Vector256<float> resetMemory = Vector256.Load(_memory.Value + _width + column);
        Vector256<float> forgetMemoryGradient = default;
        Vector256<float> resetMemoryGradient = default;
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> fromNext = default;
        for (int i = end - start - 1; i >= 0; i--)
        {
            long t = forward ? start + i : end - 1 - i;
            long before = forward ? t - 1 : t + 1;
            float* gate = _gates.Pointer + (t * 3 * _width) + column;
            float* target = projected + (t * 3 * _width) + column;
            Vector256<float> previous = i > 0 ? Vector256.Load(_cells.Pointer + (before * _width) + column) : default;
            Vector256<float> cell = Vector256.Load(_cells.Pointer + (t * _width) + column);
            Vector256<float> candidate = Vector256.Load(gate);
            Vector256<float> forget = Vector256.Load(gate + _width);
            Vector256<float> reset = Vector256.Load(gate + (2 * _width));
            Vector256<float> x = Vector256.Load(_input + (t * _width) + column) * HighwayScale;
            float* place = gradient + (t * _width) + column;
            Vector256<float> dh = Vector256.Load(place);
            Vector256<float> dc = fromNext + (dh * reset);
            Vector256<float> dReset = dh * (cell - x) * reset * (one - reset);
            Vector256<float> dForget = dc * (previous - candidate) * forget * (one - forget);
            (dc * (one - forget)).Store(target);
            dForget.Store(target + _width);
            dReset.Store(target + (2 * _width));
            fromNext = (dc * forget) + (dForget * forgetMemory) + (dReset * resetMemory);
            forgetMemoryGradient += dForget * previous;
            resetMemoryGradient += dReset * previous;
            (dh * (one - reset) * HighwayScale).Store(place);
        }

        float* memory = _memory.Gradient;
        (Vector256.Load(memory + column) + forgetMemoryGradient).Store(memory + column);
        (Vector256.Load(memory + _width + column) + resetMemoryGradient).Store(memory + _width + column);
    }
}
