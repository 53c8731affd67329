using System.Runtime.CompilerServices;

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
