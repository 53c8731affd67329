using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics;

/// <summary>Eight rows by one 512-bit register: eight independent sums hide the latency of two fused multiply-add units.</summary>
internal readonly unsafe struct Vector512Tile : IMatrixTile
{
    public static void MultiplyPanel(
        float* a,
        int rows,
        nint rowStride,
        nint innerStride,
        float* panel,
        int inner,
        float* c,
        nint resultStride,
        bool accumulate
    )
    {
        unchecked
        {
            int row = 0;
            for (; row + 8 <= rows; row += 8)
                EightRows(a + (row * rowStride), rowStride, innerStride, panel, inner, c + (row * resultStride), resultStride, accumulate);
            for (; row < rows; row++)
                OneRow(a + (row * rowStride), innerStride, panel, inner, c + (row * resultStride), accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightRows(
        float* a,
        nint rowStride,
        nint innerStride,
        float* panel,
        int inner,
        float* c,
        nint stride,
        bool accumulate
    )
    {
        unchecked
        {
            Vector512<float> c0 = default,
                c1 = default,
                c2 = default,
                c3 = default,
                c4 = default,
                c5 = default,
                c6 = default,
                c7 = default;
            if (accumulate)
            {
                c0 = Vector512.Load(c);
                c1 = Vector512.Load(c + stride);
                c2 = Vector512.Load(c + (2 * stride));
                c3 = Vector512.Load(c + (3 * stride));
                c4 = Vector512.Load(c + (4 * stride));
                c5 = Vector512.Load(c + (5 * stride));
                c6 = Vector512.Load(c + (6 * stride));
                c7 = Vector512.Load(c + (7 * stride));
            }

            float* a4 = a + (4 * rowStride);
            float* end = panel + ((nint)inner * PackedMatrix.PanelWidth);
            for (; panel < end; panel += PackedMatrix.PanelWidth, a += innerStride, a4 += innerStride)
            {
                Vector512<float> b = Vector512.Load(panel);
                c0 = Vector512.FusedMultiplyAdd(Vector512.Create(*a), b, c0);
                c1 = Vector512.FusedMultiplyAdd(Vector512.Create(a[rowStride]), b, c1);
                c2 = Vector512.FusedMultiplyAdd(Vector512.Create(a[2 * rowStride]), b, c2);
                c3 = Vector512.FusedMultiplyAdd(Vector512.Create(a[3 * rowStride]), b, c3);
                c4 = Vector512.FusedMultiplyAdd(Vector512.Create(*a4), b, c4);
                c5 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[rowStride]), b, c5);
                c6 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[2 * rowStride]), b, c6);
                c7 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[3 * rowStride]), b, c7);
            }

            c0.Store(c);
            c1.Store(c + stride);
            c2.Store(c + (2 * stride));
            c3.Store(c + (3 * stride));
            c4.Store(c + (4 * stride));
            c5.Store(c + (5 * stride));
            c6.Store(c + (6 * stride));
            c7.Store(c + (7 * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(float* a, nint innerStride, float* panel, int inner, float* c, bool accumulate)
    {
        unchecked
        {
            Vector512<float> sum = accumulate ? Vector512.Load(c) : default;
            float* end = panel + ((nint)inner * PackedMatrix.PanelWidth);
            for (; panel < end; panel += PackedMatrix.PanelWidth, a += innerStride)
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(*a), Vector512.Load(panel), sum);
            sum.Store(c);
        }
    }
}
