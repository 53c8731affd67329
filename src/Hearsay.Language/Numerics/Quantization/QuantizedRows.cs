using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Numerics.Quantization;

/// <summary>Rows of numbers in seven bits each, every row with its own factor and zero point. One thread's memory, used again.</summary>
internal sealed unsafe class QuantizedRows
{
    /// <summary>Largest number that a byte of a row holds; its products with signed bytes stay within 16 bits.</summary>
    public const int Largest = 127;

    // Added to a number below 2^22, it leaves the nearest integer in the lowest bits.
    private const float Rounding = 12582912f;

    private readonly ScratchBuffer _values = new();
    private readonly ScratchBuffer _factors = new();
    private readonly ScratchBuffer _zeros = new();

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the length of a row.</summary>
    public int Width { get; private set; }

    /// <summary>Gets the rows, one after the other.</summary>
    public byte* Values => (byte*)_values.Reserve(0);

    /// <summary>Gets what one unit of a row is worth.</summary>
    public float* Factors => _factors.Reserve(0);

    /// <summary>Gets which byte stands for zero in a row.</summary>
    public float* Zeros => _zeros.Reserve(0);

    /// <summary>Takes the nearest bytes to these rows, whose length is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(float* rows, nint stride, int count, int width)
    {
        unchecked
        {
            Count = count;
            Width = width;
            byte* values = (byte*)_values.Reserve(((count * width) + 3) / 4);
            float* factors = _factors.Reserve(count);
            float* zeros = _zeros.Reserve(count);
            for (int t = 0; t < count; t++, rows += stride, values += width)
            {
                Vector256<float> low = Vector256<float>.Zero;
                Vector256<float> high = Vector256<float>.Zero;
                for (int i = 0; i < width; i += 8)
                {
                    Vector256<float> x = Vector256.Load(rows + i);
                    low = Vector256.MinNative(low, x);
                    high = Vector256.MaxNative(high, x);
                }

                float least = Least(low);
                float range = -Least(-high) - least;
                float scale = range > 0 ? Largest / range : 0;
                float zero = MathF.Round(-least * scale);
                factors[t] = range / Largest;
                zeros[t] = zero;
                Write(rows, width, scale, zero, values);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(float* row, int width, float scale, float zero, byte* target)
    {
        unchecked
        {
            Vector256<float> factor = Vector256.Create(scale);
            Vector256<float> shift = Vector256.Create(Rounding + zero);
            for (int i = 0; i < width; i += 16)
            {
                Vector256<int> first = Nearest(Vector256.Load(row + i), factor, shift);
                Vector256<int> second = Nearest(Vector256.Load(row + i + 8), factor, shift);
                Vector256<short> both = Vector256.NarrowWithSaturation(first, second);
                // The largest signed byte is the largest number that a row holds.
                Vector128<sbyte> bytes = Vector128.NarrowWithSaturation(both.GetLower(), both.GetUpper());
                Vector128.Max(bytes, Vector128<sbyte>.Zero).AsByte().Store(target + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Nearest(Vector256<float> x, Vector256<float> factor, Vector256<float> shift) =>
        Vector256.FusedMultiplyAdd(x, factor, shift).AsInt32() - Vector256.Create(Rounding).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Least(Vector256<float> values)
    {
        Vector128<float> four = Vector128.MinNative(values.GetLower(), values.GetUpper());
        return MathF.Min(MathF.Min(four[0], four[1]), MathF.Min(four[2], four[3]));
    }
}
