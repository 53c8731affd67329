using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics.Quantization;

/// <summary>Turns the integer sums of a panel's columns into numbers and writes them.</summary>
internal readonly unsafe struct PanelOutput(QuantizedMatrix weights, int column, float* bias, float* target)
{
    private readonly float* _factors = weights.Factors + column;
    private readonly float* _sums = weights.ColumnSums + column;
    private readonly float* _bias = bias + column;
    private readonly float* _target = target + column;
    private readonly nint _stride = weights.Columns;

    /// <summary>Writes eight results of a row: its zero point times the columns' sums is what the bytes count too much.</summary>
    /// <remarks>All three integers are below 2^24, so they are exact as floats.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int row, int column, Vector256<int> products, float factor, float zero)
    {
        unchecked
        {
            Vector256<float> exact = Vector256.FusedMultiplyAdd(
                Vector256.Create(-zero),
                Vector256.Load(_sums + column),
                Vector256.ConvertToSingle(products)
            );
            Vector256<float> scale = Vector256.Load(_factors + column) * Vector256.Create(factor);
            Vector256.FusedMultiplyAdd(exact, scale, Vector256.Load(_bias + column)).Store(_target + (row * _stride) + column);
        }
    }
}
