using System.Runtime.Intrinsics;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Tests.Numerics;

public sealed class VectorMathTests
{
    [Theory]
    [InlineData(-80f)]
    [InlineData(-1.5f)]
    [InlineData(-0.001f)]
    [InlineData(0f)]
    [InlineData(0.7f)]
    [InlineData(12.25f)]
    [InlineData(80f)]
    public void Exp_AnyNumber_IsCloseToTheLibrary(float x) => Assert.Equal(1, VectorMath.Exp(Vector256.Create(x))[3] / Math.Exp(x), 1e-6);

    [Theory]
    [InlineData(-1000f, 0)]
    [InlineData(0f, 0.5)]
    [InlineData(2f, 0.8807970779778823)]
    [InlineData(1000f, 1)]
    public void Sigmoid_AnyNumber_IsCloseToTheTrueValue(float x, double expected) =>
        Assert.Equal(expected, VectorMath.Sigmoid(Vector256.Create(x))[5], 1e-6);

    [Fact]
    public void Sigmoids_TwoVectors_AreCloseToTheTrueValues()
    {
        for (float x = -50; x <= 50; x += 0.173f)
        {
            (Vector256<float> first, Vector256<float> second) = VectorMath.Sigmoids(Vector256.Create(x), Vector256.Create(-0.37f * x));
            Assert.Equal(1 / (1 + Math.Exp(-x)), first[2], 1e-6);
            Assert.Equal(1 / (1 + Math.Exp(0.37 * x)), second[6], 1e-6);
        }
    }
}
