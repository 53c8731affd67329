using Hearsay.Language.Encoders;
using Hearsay.Language.Models;

namespace Hearsay.Language.Tests.Encoders;

public sealed unsafe class RowTableTests : IDisposable
{
    private const int RowCount = 5;

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    // Widths with and without a rest behind whole groups of 32 columns.
    [Theory]
    [InlineData(8)]
    [InlineData(32)]
    [InlineData(56)]
    [InlineData(96)]
    public void CopySum_SomeRows_AddsThemInTheirOrder(int width)
    {
        Random random = new(7);
        sbyte[] values = new sbyte[RowCount * width];
        for (int i = 0; i < values.Length; i++)
            values[i] = (sbyte)random.Next(-127, 128);
        Half[] factors = [.. Enumerable.Range(0, RowCount).Select(_ => (Half)random.NextSingle())];
        RowTable table = TableOf(values, factors, width);
        int[] rows = [4, 0, 3, 0];
        float[] sums = new float[width];

        fixed (float* target = sums)
            table.CopySum(rows, target);

        for (int i = 0; i < width; i++)
        {
            float expected = 0;
            foreach (int row in rows)
                expected = MathF.FusedMultiplyAdd(values[(row * width) + i], (float)factors[row], expected);
            Assert.Equal(expected, sums[i]);
        }
    }

    private RowTable TableOf(sbyte[] values, Half[] factors, int width)
    {
        ModelFileWriter writer = new(ModelKind.Syntax, 1);
        writer.Add<sbyte>("t.values", values);
        writer.Add<Half>("t.factors", factors);
        File.WriteAllBytes(_path, writer.ToBytes());
        return new RowTable(ModelFile.Open(_path, ModelKind.Syntax, 1), "t", width);
    }
}
