using Hearsay.Language.Numerics;

namespace Hearsay.Language.Tests.Numerics;

public sealed unsafe class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 160, 480)]
    [InlineData(5, 3, 17)]
    [InlineData(7, 33, 16)]
    [InlineData(17, 600, 31)]
    [InlineData(23, 1100, 48)]
    public void Multiply_AnyShape_GivesTheBitsOfTheScalarReference(int rows, int inner, int columns)
    {
        float[] a = Numbers(rows * inner, 1);
        float[] b = Numbers(inner * columns, 2);
        float[] expected = Reference(a, b, rows, inner, columns);

        Assert.Equal(expected, Product<Vector256Tile>(a, b, rows, inner, columns));
        Assert.Equal(expected, Product<Vector512Tile>(a, b, rows, inner, columns));
    }

    [Fact]
    public void Multiply_TransposedLeftMatrix_ReadsItByItsStrides()
    {
        float[] a = Numbers(9 * 14, 3);
        float[] transposed = new float[a.Length];
        for (int row = 0; row < 9; row++)
        {
            for (int i = 0; i < 14; i++)
                transposed[(i * 9) + row] = a[(row * 14) + i];
        }

        float[] b = Numbers(14 * 20, 4);
        float[] result = new float[9 * 32];
        fixed (float* left = transposed)
        fixed (float* target = result)
            MatrixProduct.Multiply(left, 9, 1, 9, PackedMatrix.FromRows(b, 14, 20), target, 32, accumulate: false);

        Assert.Equal(Reference(a, b, 9, 14, 20), Unpad(result, 9, 20, 32));
    }

    [Fact]
    public void Multiply_Accumulating_GoesOnFromWhatIsThere()
    {
        float[] a = Numbers(8 * 5, 5);
        float[] b = Numbers(5 * 16, 6);
        float[] result = new float[8 * 16];
        Array.Fill(result, 2.5f);
        fixed (float* left = a)
        fixed (float* target = result)
            MatrixProduct.Multiply(left, 8, 5, 1, PackedMatrix.FromRows(b, 5, 16), target, 16, accumulate: true);

        Assert.Equal(Reference(a, b, 8, 5, 16, 2.5f), result);
    }

    private static float[] Product<TTile>(float[] a, float[] b, int rows, int inner, int columns)
        where TTile : struct, IMatrixTile
    {
        PackedMatrix packed = PackedMatrix.FromRows(b, inner, columns);
        float[] result = new float[rows * packed.PaddedColumns];
        fixed (float* left = a)
        fixed (float* target = result)
            MatrixProduct.Multiply<TTile>(left, rows, inner, 1, packed, target, packed.PaddedColumns, accumulate: false);
        return Unpad(result, rows, columns, packed.PaddedColumns);
    }

    private static float[] Reference(float[] a, float[] b, int rows, int inner, int columns, float start = 0)
    {
        float[] result = new float[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float sum = start;
                for (int i = 0; i < inner; i++)
                    sum = MathF.FusedMultiplyAdd(a[(row * inner) + i], b[(i * columns) + column], sum);
                result[(row * columns) + column] = sum;
            }
        }

        return result;
    }

    private static float[] Unpad(float[] values, int rows, int columns, int stride) =>
        [.. Enumerable.Range(0, rows).SelectMany(row => values.AsSpan(row * stride, columns).ToArray())];

    private static float[] Numbers(int count, int seed)
    {
#pragma warning disable CA5394 // seeded numbers, no secret
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 4) - 2)];
#pragma warning restore CA5394
    }
}
