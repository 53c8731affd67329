using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics;

/// <summary>Matrix products C = A·B or C += A·B in single precision.</summary>
/// <remarks>
/// Every element is one chain of fused multiply-adds over the inner index in ascending order, whatever the instruction set and however
/// the rows are grouped. So all variants give the same bits, and a sentence's result does not depend on its neighbours in a batch.
/// </remarks>
internal static unsafe class MatrixProduct
{
    // 512 rows of a 16-column panel are 32 KiB, the first-level cache.
    private const int InnerBlock = 512;

    /// <summary>Multiplies with the widest tile that the machine has.</summary>
    public static void Multiply(
        float* a,
        int rows,
        nint rowStride,
        nint innerStride,
        PackedMatrix b,
        float* c,
        nint resultStride,
        bool accumulate
    )
    {
        if (Vector512.IsHardwareAccelerated)
            Multiply<Vector512Tile>(a, rows, rowStride, innerStride, b, c, resultStride, accumulate);
        else
            Multiply<Vector256Tile>(a, rows, rowStride, innerStride, b, c, resultStride, accumulate);
    }

    /// <summary>Multiplies with the given tile: <paramref name="a"/> has the strides given, <paramref name="c"/> whole panels in each row.</summary>
    internal static void Multiply<TTile>(
        float* a,
        int rows,
        nint rowStride,
        nint innerStride,
        PackedMatrix b,
        float* c,
        nint resultStride,
        bool accumulate
    )
        where TTile : struct, IMatrixTile
    {
        unchecked
        {
            for (int start = 0; start < b.Rows; start += InnerBlock)
            {
                int inner = Math.Min(InnerBlock, b.Rows - start);
                bool add = accumulate || start > 0;
                float* panel = b.Pointer + ((nint)start * PackedMatrix.PanelWidth);
                float* block = a + (start * innerStride);
                for (int column = 0; column < b.PaddedColumns; column += PackedMatrix.PanelWidth)
                {
                    TTile.MultiplyPanel(block, rows, rowStride, innerStride, panel, inner, c + column, resultStride, add);
                    panel += (nint)b.Rows * PackedMatrix.PanelWidth;
                }
            }
        }
    }
}
