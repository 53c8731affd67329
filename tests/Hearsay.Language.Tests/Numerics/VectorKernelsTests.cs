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
}
