using Hearsay.Language.Numerics;

namespace Hearsay.Language.Tests.Numerics;

public sealed class VectorKernelsTests
{
    [Theory]
    [InlineData(new float[] { 3 }, 0)]
    [InlineData(new float[] { -3, -1, -2 }, 1)]
    [InlineData(new float[] { 1, 2, 2, 0, 0, 0, 0, 0 }, 1)]
    [InlineData(new float[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5 }, 9)]
    [InlineData(new float[] { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -0.5f }, 16)]
    [InlineData(new float[] { 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 7, 7 }, 7)]
    [InlineData(new float[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 7 }, 15)]
    public void IndexOfLargest_AnyLength_IsTheFirstOfTheLargest(float[] values, int expected) =>
        Assert.Equal(expected, VectorKernels.IndexOfLargest(values));

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(49)]
    [InlineData(197)]
    public void IndexOfLargest_RandomRows_IsWhatTheLibraryFinds(int length)
    {
        Random random = new(length);
        for (int round = 0; round < 50; round++)
        {
            float[] values = [.. Enumerable.Range(0, length).Select(_ => (float)random.Next(-20, 20))];
            Assert.Equal(Array.IndexOf(values, values.Max()), VectorKernels.IndexOfLargest(values));
        }
    }

    [Fact]
    public unsafe void RectifyLeakily_RandomRow_KeepsWhatIsAboveAndShrinksTheRest()
    {
        Random random = new(3);
        float[] values = [.. Enumerable.Range(0, 48).Select(_ => (random.NextSingle() * 8) - 4)];
        float[] expected = [.. values.Select(v => MathF.Max(v, v * 0.1f))];
        fixed (float* x = values)
            VectorKernels.RectifyLeakily(x, values.Length, 0.1f);
        Assert.Equal(expected, values);
    }
}
