using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics;

/// <summary>Functions of eight numbers at once; the same bits with and without hardware for them.</summary>
/// <remarks>The smaller and the larger of two are one instruction each, which nothing but what is no number, or a zero's sign, tells from the ordinary ones.</remarks>
internal static class VectorMath
{
    /// <summary>1 / (1 + e^-x), absolute error below 1e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>The sigmoids of two vectors, with one division for both: absolute error below 1e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> First, Vector256<float> Second) Sigmoids(Vector256<float> x, Vector256<float> y)
    {
        Vector256<float> a = Vector256<float>.One + ExpOfMinus(x);
        Vector256<float> b = Vector256<float>.One + ExpOfMinus(y);
        Vector256<float> inverse = Vector256<float>.One / (a * b);
        return (b * inverse, a * inverse);
    }

    /// <summary>e^-x for x in [-40, 40], clamped outside; relative error below 1e-6.</summary>
    /// <remarks>2^n times the Taylor polynomial of 2^f of degree 6 on [-1/2, 1/2]; n stands in the lowest bits of a number near 2^23.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfMinus(Vector256<float> x)
    {
        Vector256<float> power = Vector256.MinNative(
            Vector256.MaxNative(x * Vector256.Create(-1.44269504f), Vector256.Create(-57.7f)),
            Vector256.Create(57.7f)
        );
        Vector256<float> shifted = power + Vector256.Create(12582912f);
        Vector256<float> f = power - (shifted - Vector256.Create(12582912f));
        Vector256<float> p = Vector256.Create(1.540353039e-4f);
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(1.333355815e-3f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(9.618129108e-3f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(5.550410866e-2f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(2.402265070e-1f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(6.931471806e-1f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256<float>.One);
        return (p.AsInt32() + Vector256.ShiftLeft(shifted.AsInt32(), 23)).AsSingle();
    }

    /// <summary>e^x for x in [-87, 87], clamped outside; relative error below 1e-6.</summary>
    /// <remarks>2^n times a polynomial of degree 6 on [-ln2/2, ln2/2], as in Cephes' expf.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-87f)), Vector256.Create(87f));
        Vector256<float> n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        Vector256<float> p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r) + Vector256<float>.One;
        Vector256<int> exponent = Vector256.ShiftLeft(Vector256.ConvertToInt32Native(n) + Vector256.Create(127), 23);
        return p * exponent.AsSingle();
    }
}
