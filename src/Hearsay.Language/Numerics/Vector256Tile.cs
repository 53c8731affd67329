using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics;

/// <summary>Six rows by two 256-bit registers: twelve sums, two operands and a broadcast fill the sixteen registers of AVX2.</summary>
internal readonly unsafe struct Vector256Tile : IMatrixTile
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
            for (; row + 6 <= rows; row += 6)
                SixRows(a + (row * rowStride), rowStride, innerStride, panel, inner, c + (row * resultStride), resultStride, accumulate);
            for (; row + 2 <= rows; row += 2)
                TwoRows(a + (row * rowStride), rowStride, innerStride, panel, inner, c + (row * resultStride), resultStride, accumulate);
            if (row < rows)
                OneRow(a + (row * rowStride), innerStride, panel, inner, c + (row * resultStride), accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(float* a, nint rowStride, nint innerStride, float* panel, int inner, float* c, nint stride, bool accumulate)
    {
        unchecked
        {
            Vector256<float> c00 = default,
                c01 = default,
                c10 = default,
                c11 = default,
                c20 = default,
                c21 = default;
            Vector256<float> c30 = default,
                c31 = default,
                c40 = default,
                c41 = default,
                c50 = default,
                c51 = default;
            if (accumulate)
            {
                c00 = Vector256.Load(c);
                c01 = Vector256.Load(c + 8);
                c10 = Vector256.Load(c + stride);
                c11 = Vector256.Load(c + stride + 8);
                c20 = Vector256.Load(c + (2 * stride));
                c21 = Vector256.Load(c + (2 * stride) + 8);
                c30 = Vector256.Load(c + (3 * stride));
                c31 = Vector256.Load(c + (3 * stride) + 8);
                c40 = Vector256.Load(c + (4 * stride));
                c41 = Vector256.Load(c + (4 * stride) + 8);
                c50 = Vector256.Load(c + (5 * stride));
                c51 = Vector256.Load(c + (5 * stride) + 8);
            }

            float* a3 = a + (3 * rowStride);
            float* end = panel + ((nint)inner * PackedMatrix.PanelWidth);
            for (; panel < end; panel += PackedMatrix.PanelWidth, a += innerStride, a3 += innerStride)
            {
                Vector256<float> b0 = Vector256.Load(panel);
                Vector256<float> b1 = Vector256.Load(panel + 8);
                Vector256<float> x = Vector256.Create(*a);
                c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
                c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
                x = Vector256.Create(a[rowStride]);
                c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
                c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
                x = Vector256.Create(a[2 * rowStride]);
                c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
                c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
                x = Vector256.Create(*a3);
                c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
                c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
                x = Vector256.Create(a3[rowStride]);
                c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
                c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
                x = Vector256.Create(a3[2 * rowStride]);
                c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
                c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
            }

            c00.Store(c);
            c01.Store(c + 8);
            c10.Store(c + stride);
            c11.Store(c + stride + 8);
            c20.Store(c + (2 * stride));
            c21.Store(c + (2 * stride) + 8);
            c30.Store(c + (3 * stride));
            c31.Store(c + (3 * stride) + 8);
            c40.Store(c + (4 * stride));
            c41.Store(c + (4 * stride) + 8);
            c50.Store(c + (5 * stride));
            c51.Store(c + (5 * stride) + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoRows(float* a, nint rowStride, nint innerStride, float* panel, int inner, float* c, nint stride, bool accumulate)
    {
        unchecked
        {
            Vector256<float> c00 = default,
                c01 = default,
                c10 = default,
                c11 = default;
            if (accumulate)
            {
                c00 = Vector256.Load(c);
                c01 = Vector256.Load(c + 8);
                c10 = Vector256.Load(c + stride);
                c11 = Vector256.Load(c + stride + 8);
            }

            float* end = panel + ((nint)inner * PackedMatrix.PanelWidth);
            for (; panel < end; panel += PackedMatrix.PanelWidth, a += innerStride)
            {
                Vector256<float> b0 = Vector256.Load(panel);
                Vector256<float> b1 = Vector256.Load(panel + 8);
                Vector256<float> x = Vector256.Create(*a);
                c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
                c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
                x = Vector256.Create(a[rowStride]);
                c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
                c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            }

            c00.Store(c);
            c01.Store(c + 8);
            c10.Store(c + stride);
            c11.Store(c + stride + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(float* a, nint innerStride, float* panel, int inner, float* c, bool accumulate)
    {
        unchecked
        {
            Vector256<float> c0 = accumulate ? Vector256.Load(c) : default;
            Vector256<float> c1 = accumulate ? Vector256.Load(c + 8) : default;
            float* end = panel + ((nint)inner * PackedMatrix.PanelWidth);
            for (; panel < end; panel += PackedMatrix.PanelWidth, a += innerStride)
            {
                Vector256<float> x = Vector256.Create(*a);
                c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(panel), c0);
                c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(panel + 8), c1);
            }

            c0.Store(c);
            c1.Store(c + 8);
        }
    }
}
