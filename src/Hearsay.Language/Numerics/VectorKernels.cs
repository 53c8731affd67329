using System.Numerics;
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
                Vector256.MaxNative(v, v * slope).Store(x + i);
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

    // MemoryExtensions.IndexOf looks at floats one by one.
    private static int FirstEqual(ReadOnlySpan<float> values, float value)
    {
        int i = 0;
        Vector256<float> all = Vector256.Create(value);
        for (; i + 8 <= values.Length; i += 8)
        {
            uint equal = Vector256.Equals(Vector256.Create(values[i..]), all).ExtractMostSignificantBits();
            if (equal != 0)
                return i + BitOperations.TrailingZeroCount(equal);
        }

        for (; i < values.Length; i++)
        {
            if (values[i] == value)
                return i;
        }

        return 0;
    }

    /// <summary>Index of the largest number, the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        unchecked
        {
            float largest = float.NegativeInfinity;
            int i = 0;
            if (values.Length >= 8)
            {
                Vector256<float> most = Vector256.Create(values);
                for (i = 8; i + 8 <= values.Length; i += 8)
                    most = Vector256.MaxNative(most, Vector256.Create(values[i..]));
                Vector128<float> four = Vector128.MaxNative(most.GetLower(), most.GetUpper());
                largest = MathF.Max(MathF.Max(four[0], four[1]), MathF.Max(four[2], four[3]));
            }

            for (; i < values.Length; i++)
                largest = Math.Max(largest, values[i]);
            return FirstEqual(values, largest);
        }
    }
}
