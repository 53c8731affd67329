using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hearsay.Core.Resources;

namespace Hearsay.Linking.Words;

/// <summary>How alike two concepts are by the company they keep in news. Learned once; described in <c>models/concepts.md</c>. Immutable.</summary>
internal sealed class ConceptVectors
{
    /// <summary>The first four bytes of the file.</summary>
    public const uint Magic = 0x31_56_43_48;

    private const int HeadBytes = 12;

    private readonly ulong[] _hashes;
    private readonly sbyte[] _values;
    private readonly float[] _lengths;
    private readonly int _width;

    private ConceptVectors(ulong[] hashes, sbyte[] values, int width)
    {
        _hashes = hashes;
        _values = values;
        _width = width;
        _lengths = new float[hashes.Length];
        for (int row = 0; row < hashes.Length; row++)
            _lengths[row] = MathF.Sqrt(Math.Max(1, Dot(row, row)));
    }

    /// <summary>Reads the vectors that ship with the linking stage.</summary>
    /// <exception cref="InvalidDataException">They are no vectors of this format.</exception>
    public static ConceptVectors Load() => Parse(EmbeddedFile.ReadBytes(typeof(ConceptVectors).Assembly, "concepts.bin"));

    /// <summary>Reads vectors.</summary>
    /// <exception cref="InvalidDataException">They are no vectors of this format.</exception>
    public static ConceptVectors Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadBytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            throw new InvalidDataException("these are no concept vectors");
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        int width = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (count < 0 || width <= 0 || bytes.Length != HeadBytes + (count * (sizeof(ulong) + (long)width)))
            throw new InvalidDataException("the concept vectors are cut short");
        ulong[] hashes = new ulong[count];
        for (int i = 0; i < count; i++)
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(HeadBytes + (i * sizeof(ulong)))..]);
        return new ConceptVectors(hashes, MemoryMarshal.Cast<byte, sbyte>(bytes[(HeadBytes + (count * sizeof(ulong)))..]).ToArray(), width);
    }

    /// <summary>The row of a concept by its hash; -1 when it is not known.</summary>
    public int RowOf(ulong hash) => Math.Max(-1, Array.BinarySearch(_hashes, hash));

    /// <summary>The cosine of two rows.</summary>
    public double Likeness(int left, int right) => Dot(left, right) / (_lengths[left] * _lengths[right]);

    private int Dot(int left, int right)
    {
        ReadOnlySpan<sbyte> a = _values.AsSpan(left * _width, _width);
        ReadOnlySpan<sbyte> b = _values.AsSpan(right * _width, _width);
        int sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
