using System.Runtime.Intrinsics.X86;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Tests.Numerics.Quantization;

public sealed unsafe class QuantizedProductTests
{
    [Theory]
    [InlineData(1, 16, 16)]
    [InlineData(3, 96, 32)]
    [InlineData(4, 176, 48)]
    [InlineData(11, 224, 16)]
    public void Multiply_AnyTile_GivesTheBitsOfTheScalarReference(int count, int inner, int columns)
    {
        float[] x = Numbers(count * inner, 1);
        float[] weights = Numbers(inner * columns, 2);
        float[] bias = Numbers(columns, 3);
        QuantizedMatrix matrix = QuantizedMatrix.FromRows(weights, inner, columns);
        QuantizedRows rows = RowsOf(x, count, inner);
        float[] expected = Reference(rows, matrix, bias);

        Assert.Equal(expected, Product<PortableByteTile>(rows, matrix, bias));
        if (Avx2.IsSupported)
            Assert.Equal(expected, Product<Avx2ByteTile>(rows, matrix, bias));
    }

    [Theory]
    [InlineData(1f, 1f)]
    [InlineData(-1f, 1f)]
    [InlineData(1f, -1f)]
    public void Multiply_AllAtTheLimit_DoesNotOverflow(float value, float weight)
    {
        const int Inner = 176;
        float[] weights = new float[Inner * 16];
        Array.Fill(weights, weight);
        float[] x = new float[Inner];
        Array.Fill(x, value);
        QuantizedMatrix matrix = QuantizedMatrix.FromRows(weights, Inner, 16);

        Assert.All(Product<Avx2OrPortable>(RowsOf(x, 1, Inner), matrix, new float[16]), y => Assert.Equal(Inner * value * weight, y, 2f));
    }

    [Fact]
    public void Multiply_OrdinaryNumbers_IsCloseToTheProductOfFloats()
    {
        const int Inner = 176;
        float[] x = Numbers(Inner, 4);
        float[] weights = Numbers(Inner * 16, 5);
        float[] found = Product<Avx2OrPortable>(RowsOf(x, 1, Inner), QuantizedMatrix.FromRows(weights, Inner, 16), new float[16]);
        for (int column = 0; column < 16; column++)
        {
            double exact = 0;
            double size = 0;
            for (int i = 0; i < Inner; i++)
            {
                exact += (double)x[i] * weights[(i * 16) + column];
                size += Math.Abs((double)x[i] * weights[(i * 16) + column]);
            }

            Assert.InRange(found[column], exact - (size / 100), exact + (size / 100));
        }
    }

    [Fact]
    public void FromRows_WeightsThatMeetInOneSum_StayWithinSixteenBits()
    {
        // Rows 0, 1, 4, 5, 8, 9, 12 and 13 are added up in 16 bits: all large, so the column needs a coarser factor.
        float[] weights = new float[16 * 16];
        for (int row = 0; row < 16; row++)
            weights[row * 16] = (row & 2) == 0 ? 1 : -1;
        QuantizedMatrix matrix = QuantizedMatrix.FromRows(weights, 16, 16);

        int most = Enumerable.Range(0, 16).Where(row => (row & 2) == 0).Sum(row => WeightAt(matrix, row, 0));
        Assert.InRange(most * QuantizedRows.Largest, 1, short.MaxValue);
    }

    [Fact]
    public void Fill_RowOfZeros_GivesZeros() =>
        Assert.All(
            Product<Avx2OrPortable>(RowsOf(new float[32], 2, 16), QuantizedMatrix.FromRows(Numbers(256, 6), 16, 16), new float[16]),
            y => Assert.Equal(0, y)
        );

    private static QuantizedRows RowsOf(float[] x, int count, int width)
    {
        QuantizedRows rows = new();
        fixed (float* pointer = x)
            rows.Fill(pointer, width, count, width);
        return rows;
    }

    private static float[] Product<TTile>(QuantizedRows rows, QuantizedMatrix matrix, float[] bias)
        where TTile : struct, IQuantizedTile
    {
        float[] result = new float[rows.Count * matrix.Columns];
        fixed (float* target = result)
        fixed (float* added = bias)
            QuantizedProduct.Multiply<TTile>(rows, matrix, added, target);
        return result;
    }

    private static float[] Reference(QuantizedRows rows, QuantizedMatrix matrix, float[] bias)
    {
        float[] result = new float[rows.Count * matrix.Columns];
        for (int row = 0; row < rows.Count; row++)
        {
            for (int column = 0; column < matrix.Columns; column++)
            {
                int sum = 0;
                for (int i = 0; i < rows.Width; i++)
                    sum += (rows.Values[(row * rows.Width) + i] - (int)rows.Zeros[row]) * WeightAt(matrix, i, column);
                result[(row * matrix.Columns) + column] = MathF.FusedMultiplyAdd(
                    sum,
                    matrix.Factors[column] * rows.Factors[row],
                    bias[column]
                );
            }
        }

        return result;
    }

    private static int WeightAt(QuantizedMatrix matrix, int row, int column)
    {
        int panel = column / QuantizedMatrix.PanelWidth * matrix.Rows * QuantizedMatrix.PanelWidth;
        return matrix.Pointer[panel + (row / 4 * 4 * QuantizedMatrix.PanelWidth) + (column % QuantizedMatrix.PanelWidth * 4) + (row % 4)];
    }

    private static float[] Numbers(int count, int seed)
    {
#pragma warning disable CA5394 // seeded numbers, no secret
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 4) - 2)];
#pragma warning restore CA5394
    }

    /// <summary>The tile that the program takes on this machine.</summary>
    private readonly struct Avx2OrPortable : IQuantizedTile
    {
        public static void MultiplyPanel(QuantizedRows rows, sbyte* panel, PanelOutput target)
        {
            if (Avx2.IsSupported)
                Avx2ByteTile.MultiplyPanel(rows, panel, target);
            else
                PortableByteTile.MultiplyPanel(rows, panel, target);
        }
    }
}
