using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Encoders;

/// <summary>
/// A simple recurrent unit (Lei et al. 2018): the left half of the columns reads forwards, the right half backwards, and a highway carries
/// the input. All products are made for all words at once; only element-wise work is sequential. Immutable.
/// </summary>
internal sealed unsafe class RecurrentLayer
{
    // Keeps the variance of the highway's path near one when the gates are half open.
    private const float HighwayScale = 1.7320508f;

    private readonly QuantizedLayer _projection;
    private readonly PackedMatrix _memory;
    private readonly int _width;

    public RecurrentLayer(ModelFile file, string name, int width)
    {
        _width = width;
        _projection = QuantizedLayer.Load(file, name, width, 3 * width);
        float[] memory = DenseLayer.Widen(file.Section<Half>(name + ".memory"));
        if (memory.Length != 2 * width)
            throw new InvalidDataException($"The layer {name} does not have {width} columns");
        // One row of panels is the plain vector, aligned.
        _memory = PackedMatrix.FromRows(memory, 1, 2 * width);
    }

    /// <summary>Gets how many numbers the gates of one word are.</summary>
    public int GateWidth => _projection.Outputs;

    /// <summary>What each word alone says about its gates: one row of <see cref="GateWidth"/> per word.</summary>
    public void Project(QuantizedRows words, float* gates) => _projection.Apply(words, gates);

    /// <summary>Reads the sentences in <paramref name="states"/> with the gates that belong to them and writes their new vectors in their place.</summary>
    /// <param name="starts">Where each sentence begins, and last where the last one ends.</param>
    /// <param name="cell">Room for one vector.</param>
    public void Apply(float* states, float* gates, ReadOnlySpan<int> starts, float* cell)
    {
        unchecked
        {
            int half = _width / 2;
            nint width = _width;
            for (int s = 0; s + 1 < starts.Length; s++)
            {
                new Span<float>(cell, _width).Clear();
                for (int t = starts[s]; t < starts[s + 1]; t++)
                    Step(states + (t * width), states + (t * width), gates + (3 * t * width), cell, 0, half);
                for (int t = starts[s + 1] - 1; t >= starts[s]; t--)
                    Step(states + (t * width), states + (t * width), gates + (3 * t * width), cell, half, _width);
            }
        }
    }

    /// <summary>The same for the first layer, whose inputs and gates lie in the rows of a table.</summary>
    /// <param name="rows">The row of every word.</param>
    public void Apply(WordMemory inputs, ReadOnlySpan<int> rows, float* states, ReadOnlySpan<int> starts, float* cell)
    {
        unchecked
        {
            int half = _width / 2;
            nint width = _width;
            for (int s = 0; s + 1 < starts.Length; s++)
            {
                new Span<float>(cell, _width).Clear();
                for (int t = starts[s]; t < starts[s + 1]; t++)
                    Step(inputs.VectorOf(rows[t]), states + (t * width), inputs.GatesOf(rows[t]), cell, 0, half);
                for (int t = starts[s + 1] - 1; t >= starts[s]; t--)
                    Step(inputs.VectorOf(rows[t]), states + (t * width), inputs.GatesOf(rows[t]), cell, half, _width);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(float* x, float* y, float* gate, float* cells, int from, int to)
    {
        unchecked
        {
            float* memory = _memory.Pointer;
            for (int i = from; i < to; i += 8)
            {
                Vector256<float> cell = Vector256.Load(cells + i);
                Vector256<float> candidate = Vector256.Load(gate + i);
                (Vector256<float> forget, Vector256<float> reset) = VectorMath.Sigmoids(
                    Vector256.FusedMultiplyAdd(cell, Vector256.Load(memory + i), Vector256.Load(gate + _width + i)),
                    Vector256.FusedMultiplyAdd(cell, Vector256.Load(memory + _width + i), Vector256.Load(gate + (2 * _width) + i))
                );
                cell = Vector256.FusedMultiplyAdd(forget, cell - candidate, candidate);
                Vector256<float> input = Vector256.Load(x + i) * HighwayScale;
                Vector256.FusedMultiplyAdd(reset, cell - input, input).Store(y + i);
                cell.Store(cells + i);
            }
        }
    }
}
