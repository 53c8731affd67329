using Hearsay.Extraction.Factuality;

namespace Hearsay.Extraction.Tests.Factuality;

public sealed class WeightTableTests
{
    // Rows that fit into one register, rows that fill it, longer ones; the last row has nothing behind it.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(11)]
    public void AddRows_AnyWidth_AddsEveryColumn(int width)
    {
        const int RowCount = 16;
        Random random = new(width);
        sbyte[] weights = [.. Enumerable.Range(0, RowCount * width).Select(_ => (sbyte)random.Next(-128, 128))];
        uint[] features = [15, 0, 15, 31, 6, 0xFFFFFFF1];
        int[] sums = new int[width];
        Array.Fill(sums, 5);

        new WeightTable(weights, 1).AddRows(features, sums);

        for (int i = 0; i < width; i++)
            Assert.Equal(5 + features.Sum(feature => weights[((int)(feature % RowCount) * width) + i]), sums[i]);
    }
}
