using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hearsay.Language.Encoders;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Models;

/// <summary>
/// The rows that features add to the hidden units of a network: signed bytes with a factor each, read from the mapped file in place, or half
/// precision, widened when they are loaded. Immutable.
/// </summary>
internal sealed unsafe class HashedRows
{
    private const int LineLength = 64;

    private readonly ModelFile _file;
    private readonly sbyte* _bytes;
    private readonly float[] _factors;
    private readonly float[] _floats;
    private readonly int _width;

    private HashedRows(ModelFile file, sbyte* bytes, float[] factors, float[] floats, int width)
    {
        _bytes = bytes;
        (_file, _factors, _floats, _width) = (file, factors, floats, width);
    }

    /// <summary>Gets the number of rows.</summary>
    public int Count => _bytes == null ? _floats.Length / _width : _factors.Length;

    /// <summary>The rows of the network of this name.</summary>
    /// <param name="width">The length of a row, a multiple of 16.</param>
    /// <exception cref="InvalidDataException">They are not whole, or without their factors.</exception>
    public static HashedRows Load(ModelFile file, string name, int width, bool inBytes)
    {
        if (!inBytes)
        {
            float[] floats = DenseLayer.Widen(file.Section<Half>(name + ".rows"));
            return floats.Length % width == 0
                ? new HashedRows(file, null, [], floats, width)
                : throw new InvalidDataException($"The rows of the network {name} are not whole");
        }

        float[] factors = DenseLayer.Widen(file.Section<Half>(name + ".scales"));
        if (file.Section<sbyte>(name + ".rows").Length != factors.Length * width)
            throw new InvalidDataException($"The network {name} has more rows than factors for them, or fewer");
        return new HashedRows(file, file.Address<sbyte>(name + ".rows"), factors, [], width);
    }

    /// <summary>Adds the rows of some features, in their order.</summary>
    public void Add(ReadOnlySpan<int> rows, float* sums)
    {
        if (_bytes == null)
            AddFloats(rows, sums);
        else
            AddBytes(rows, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddBytes(ReadOnlySpan<int> rows, float* sums)
    {
        unchecked
        {
            // The rows lie far apart: all are called for before the first is needed.
            if (Sse.IsSupported)
            {
                foreach (int row in rows)
                {
                    sbyte* values = _bytes + ((nint)row * _width);
                    for (int i = 0; i < _width; i += LineLength)
                        Sse.Prefetch0(values + i);
                }
            }

            for (int i = 0; i < _width; i += 16)
            {
                Vector256<float> low = Vector256.Load(sums + i);
                Vector256<float> high = Vector256.Load(sums + i + 8);
                foreach (int row in rows)
                {
                    sbyte* values = _bytes + ((nint)row * _width) + i;
                    Vector256<float> factor = Vector256.Create(_factors[row]);
                    low += RowTable.Widen(values) * factor;
                    high += RowTable.Widen(values + 8) * factor;
                }

                low.Store(sums + i);
                high.Store(sums + i + 8);
            }

            GC.KeepAlive(_file);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFloats(ReadOnlySpan<int> rows, float* sums)
    {
        unchecked
        {
            fixed (float* floats = _floats)
            {
                for (int i = 0; i < _width; i += 16)
                {
                    Vector256<float> low = Vector256.Load(sums + i);
                    Vector256<float> high = Vector256.Load(sums + i + 8);
                    foreach (int row in rows)
                    {
                        float* values = floats + ((nint)row * _width) + i;
                        low += Vector256.Load(values);
                        high += Vector256.Load(values + 8);
                    }

                    low.Store(sums + i);
                    high.Store(sums + i + 8);
                }
            }
        }
    }
}
