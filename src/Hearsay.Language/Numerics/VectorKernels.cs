using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics;

/// <summary>Element-wise steps on rows whose length is a multiple of 8.</summary>
internal static unsafe class VectorKernels
{
    /// <summary>max(x, slope·x) in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RectifyLeakily(float* x, int length, float slope)
    {
        unchecked
        {
            for (int i = 0; i < length; i += 8)
            {
                Vector256<float> v = Vector256.Load(x + i);
                Vector256.Max(v, v * slope).Store(x + i);
            }
        }
    }

    /// <summary>target = a + b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* a, float* b, float* target, int length)
    {
        unchecked
        {
            for (int i = 0; i < length; i += 8)
                (Vector256.Load(a + i) + Vector256.Load(b + i)).Store(target + i);
        }
    }

    /// <summary>Index of the largest number, the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
