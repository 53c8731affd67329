using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Encoders;

/// <summary>A table of vectors, each stored as bytes with one factor. Immutable; reads the mapped file in place.</summary>
internal sealed unsafe class RowTable
{
    private const int LineLength = 64;

    private readonly ModelFile _file;
    private readonly sbyte* _values;
    private readonly float[] _factors;

    public RowTable(ModelFile file, string name, int width)
    {
        _file = file;
        Width = width;
        _factors = DenseLayer.Widen(file.Section<Half>(name + ".factors"));
        if (file.Section<sbyte>(name + ".values").Length != _factors.Length * width)
            throw new InvalidDataException($"The table {name} does not have {width} columns");
        _values = file.Address<sbyte>(name + ".values");
    }

    /// <summary>Gets the length of a vector, a multiple of 8.</summary>
    public int Width { get; }

    public int RowCount => _factors.Length;

    /// <summary>Writes a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Copy(int row, float* target)
    {
        unchecked
        {
            sbyte* values = _values + ((nint)row * Width);
            Vector256<float> factor = Vector256.Create(_factors[row]);
            for (int i = 0; i < Width; i += 8)
                (Widen(values + i) * factor).Store(target + i);
            GC.KeepAlive(_file);
        }
    }

    /// <summary>Writes the sum of some vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopySum(ReadOnlySpan<int> rows, float* target)
    {
        unchecked
        {
            // The rows lie far apart: all are called for before the first is needed.
            if (Sse.IsSupported)
            {
                foreach (int row in rows)
                {
                    sbyte* values = _values + ((nint)row * Width);
                    for (int line = 0; line < Width; line += LineLength)
                        Sse.Prefetch0(values + line);
                }
            }

            int i = 0;
            // Four sums stay in registers while the rows pass by.
            for (; i + 32 <= Width; i += 32)
            {
                Vector256<float> s0 = default,
                    s1 = default,
                    s2 = default,
                    s3 = default;
                foreach (int row in rows)
                {
                    sbyte* values = _values + ((nint)row * Width) + i;
                    Vector256<float> factor = Vector256.Create(_factors[row]);
                    s0 = Vector256.FusedMultiplyAdd(Widen(values), factor, s0);
                    s1 = Vector256.FusedMultiplyAdd(Widen(values + 8), factor, s1);
                    s2 = Vector256.FusedMultiplyAdd(Widen(values + 16), factor, s2);
                    s3 = Vector256.FusedMultiplyAdd(Widen(values + 24), factor, s3);
                }

                s0.Store(target + i);
                s1.Store(target + i + 8);
                s2.Store(target + i + 16);
                s3.Store(target + i + 24);
            }

            for (; i < Width; i += 8)
            {
                Vector256<float> sum = default;
                foreach (int row in rows)
                    sum = Vector256.FusedMultiplyAdd(Widen(_values + ((nint)row * Width) + i), Vector256.Create(_factors[row]), sum);
                sum.Store(target + i);
            }

            GC.KeepAlive(_file);
        }
    }

    /// <summary>Eight bytes as numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Widen(sbyte* values) =>
        // One instruction where there is one for it; the other way takes several.
        Avx2.IsSupported
            ? Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(values))
            : Vector256.ConvertToSingle(Vector256.WidenLower(Vector256.WidenLower(Vector64.Load(values).ToVector128().ToVector256())));
}
