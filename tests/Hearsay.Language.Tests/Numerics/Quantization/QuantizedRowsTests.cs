using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Tests.Numerics.Quantization;

public sealed unsafe class QuantizedRowsTests
{
    // Widths with an odd and an even number of registers; rows on both sides of zero, on one, and of nothing.
    [Theory]
    [InlineData(16, -2f, 3f)]
    [InlineData(48, 0.1f, 40f)]
    [InlineData(176, -900f, -1f)]
    [InlineData(32, 0f, 0f)]
    public void Fill_AnyRow_TakesTheNearestBytes(int width, float lowest, float highest)
    {
        const int Count = 3;
        Random random = new(width);
        float[] rows = [.. Enumerable.Range(0, Count * width).Select(_ => lowest + (random.NextSingle() * (highest - lowest)))];
        QuantizedRows quantized = new();

        fixed (float* first = rows)
            quantized.Fill(first, width, Count, width);

        for (int t = 0; t < Count; t++)
        {
            float[] row = rows[(t * width)..((t + 1) * width)];
            float least = MathF.Min(0, row.Min());
            float range = MathF.Max(0, row.Max()) - least;
            Assert.Equal(range / QuantizedRows.Largest, quantized.Factors[t]);
            for (int i = 0; i < width; i++)
            {
                float exact = range > 0 ? row[i] * QuantizedRows.Largest / range : 0;
                Assert.InRange(quantized.Values[(t * width) + i] - quantized.Zeros[t] - exact, -1.01f, 1.01f);
                Assert.InRange(quantized.Values[(t * width) + i], 0, QuantizedRows.Largest);
            }
        }
    }
}
