using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics.Quantization;

/// <summary>One row by eight columns at a time in plain 32-bit integers, for machines without AVX2.</summary>
internal readonly unsafe struct PortableByteTile : IQuantizedTile
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyPanel(QuantizedRows rows, sbyte* panel, PanelOutput target)
    {
        unchecked
        {
            int width = rows.Width;
            byte* x = rows.Values;
            for (int row = 0; row < rows.Count; row++, x += width)
            {
                for (int column = 0; column < QuantizedMatrix.PanelWidth; column += 8)
                {
                    Vector256<int> sum = default;
                    for (int i = 0; i < width; i += 4)
                    {
                        Vector256<int> weights = Vector256.Load(panel + (QuantizedMatrix.PanelWidth * i) + (4 * column)).AsInt32();
                        sum += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(weights, 24), 24) * x[i];
                        sum += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(weights, 16), 24) * x[i + 1];
                        sum += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(weights, 8), 24) * x[i + 2];
                        sum += Vector256.ShiftRightArithmetic(weights, 24) * x[i + 3];
                    }

                    target.Write(row, column, sum, rows.Factors[row], rows.Zeros[row]);
                }
            }
        }
    }
}
