using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Language.Numerics.Quantization;

/// <summary>Four rows by eight columns: 16 weights of each column stay in four registers while the rows pass by.</summary>
/// <remarks>Four products of bytes are added up in 16 bits before one widening: half again as many multiplications as in floats.</remarks>
internal readonly unsafe struct Avx2ByteTile : IQuantizedTile
{
    // Bytes of four rows of a panel: 16 columns of four bytes.
    private const int Step = 4 * QuantizedMatrix.PanelWidth;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyPanel(QuantizedRows rows, sbyte* panel, PanelOutput target)
    {
        unchecked
        {
            int width = rows.Width;
            int count = rows.Count;
            byte* x = rows.Values;
            float* factors = rows.Factors;
            float* zeros = rows.Zeros;
            int row = 0;
            for (; row + 4 <= count; row += 4, x += 4 * (nint)width)
            {
                FourRows(row, 0, x, width, panel, factors, zeros, target);
                FourRows(row, 8, x, width, panel, factors, zeros, target);
            }

            for (; row < count; row++, x += width)
            {
                OneRow(row, 0, x, width, panel, factors, zeros, target);
                OneRow(row, 8, x, width, panel, factors, zeros, target);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourRows(int row, int column, byte* x, nint width, sbyte* panel, float* factors, float* zeros, PanelOutput target)
    {
        unchecked
        {
            byte* end = x + width;
            byte* fourth = x + (3 * width);
            sbyte* w = panel + (4 * column);
            Vector256<int> s0 = default,
                s1 = default,
                s2 = default,
                s3 = default;
            for (; x < end; x += 16, fourth += 16, w += 4 * Step)
            {
                Vector256<sbyte> w0 = Vector256.Load(w);
                Vector256<sbyte> w1 = Vector256.Load(w + Step);
                Vector256<sbyte> w2 = Vector256.Load(w + (2 * Step));
                Vector256<sbyte> w3 = Vector256.Load(w + (3 * Step));
                s0 += Block(x, w0, w1, w2, w3);
                s1 += Block(x + width, w0, w1, w2, w3);
                s2 += Block(x + (2 * width), w0, w1, w2, w3);
                s3 += Block(fourth, w0, w1, w2, w3);
            }

            target.Write(row, column, s0, factors[row], zeros[row]);
            target.Write(row + 1, column, s1, factors[row + 1], zeros[row + 1]);
            target.Write(row + 2, column, s2, factors[row + 2], zeros[row + 2]);
            target.Write(row + 3, column, s3, factors[row + 3], zeros[row + 3]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneRow(int row, int column, byte* x, nint width, sbyte* panel, float* factors, float* zeros, PanelOutput target)
    {
        unchecked
        {
            byte* end = x + width;
            sbyte* w = panel + (4 * column);
            Vector256<int> sum = default;
            for (; x < end; x += 16, w += 4 * Step)
            {
                sum += Block(
                    x,
                    Vector256.Load(w),
                    Vector256.Load(w + Step),
                    Vector256.Load(w + (2 * Step)),
                    Vector256.Load(w + (3 * Step))
                );
            }

            target.Write(row, column, sum, factors[row], zeros[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Block(byte* x, Vector256<sbyte> w0, Vector256<sbyte> w1, Vector256<sbyte> w2, Vector256<sbyte> w3)
    {
        unchecked
        {
            Vector256<short> first = Avx2.MultiplyAddAdjacent(Four(x), w0) + Avx2.MultiplyAddAdjacent(Four(x + 4), w1);
            Vector256<short> second = Avx2.MultiplyAddAdjacent(Four(x + 8), w2) + Avx2.MultiplyAddAdjacent(Four(x + 12), w3);
            return Avx2.MultiplyAddAdjacent(first + second, Vector256<short>.One);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(byte* x) => Vector256.Create(*(int*)x).AsByte();
}
