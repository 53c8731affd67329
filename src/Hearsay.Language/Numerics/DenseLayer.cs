using System.Runtime.CompilerServices;
using Hearsay.Language.Models;

namespace Hearsay.Language.Numerics;

/// <summary>y = x·W + b. Immutable.</summary>
internal sealed unsafe class DenseLayer
{
    private readonly PackedMatrix _weights;
    private readonly float[] _bias;

    private DenseLayer(PackedMatrix weights, float[] bias)
    {
        _weights = weights;
        _bias = bias;
    }

    /// <summary>A layer with these weights, row by row, and this bias, as long as whole panels.</summary>
    public static DenseLayer Of(ReadOnlySpan<float> weights, float[] bias, int inputs, int outputs) =>
        new(PackedMatrix.FromRows(weights, inputs, outputs), bias);

    public int Inputs => _weights.Rows;

    /// <summary>Gets the length of a row of results: whole panels.</summary>
    public int Outputs => _weights.PaddedColumns;

    /// <summary>The layer stored in half precision as <c>name.weight</c> and <c>name.bias</c>.</summary>
    public static DenseLayer Load(ModelFile file, string name, int inputs, int outputs)
    {
        float[] weights = Widen(file.Section<Half>(name + ".weight"));
        float[] bias = Widen(file.Section<Half>(name + ".bias"));
        if (weights.Length != inputs * outputs || bias.Length != outputs)
            throw new InvalidDataException($"The layer {name} does not have {inputs} rows and {outputs} columns");
        return new DenseLayer(PackedMatrix.FromRows(weights, inputs, outputs), bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float[] Widen(ReadOnlySpan<Half> values)
    {
        float[] wide = new float[values.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = (float)values[i];
        return wide;
    }

    /// <summary>Multiplies rows that lie one after the other; the results do too.</summary>
    public void Apply(float* x, int rows, float* y)
    {
        unchecked
        {
            for (int t = 0; t < rows; t++)
                Unsafe.CopyBlockUnaligned(
                    ref *(byte*)(y + ((nint)t * Outputs)),
                    ref Unsafe.As<float, byte>(ref _bias[0]),
                    (uint)(Outputs * sizeof(float))
                );
            MatrixProduct.Multiply(x, rows, Inputs, 1, _weights, y, Outputs, accumulate: true);
        }
    }
}
