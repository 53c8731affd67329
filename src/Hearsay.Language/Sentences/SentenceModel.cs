using System.Buffers.Binary;
using System.Security.Cryptography;
using Hearsay.Core.Resources;

namespace Hearsay.Language.Sentences;

/// <summary>A logistic model over hashed features: says where sentences end. Described in <c>models/sentences.md</c>. Immutable.</summary>
/// <remarks>
/// File: "HSSM", version (u16), bits of the table (u16), threshold (i32, in weight units), SHA-256 of the weights (32 bytes), then 2^bits signed bytes. Little endian.
/// </remarks>
internal sealed class SentenceModel
{
    /// <summary>Changes with every change of classes, features or format.</summary>
    public const ushort Version = 1;

    private const int HeaderSize = 12;
    private const int MaxBits = 20;
    private static readonly byte[] Magic = "HSSM"u8.ToArray();

    private readonly sbyte[] _weights;
    private readonly int _shift;
    private readonly int _threshold;

    public SentenceModel(sbyte[] weights, int threshold)
    {
        if (weights.Length == 0 || (weights.Length & (weights.Length - 1)) != 0)
            throw new ArgumentException("The table's length is no power of two.", nameof(weights));
        _weights = weights;
        _shift = 32 - int.Log2(weights.Length);
        _threshold = threshold;
    }

    /// <summary>The model that comes with the program.</summary>
    public static SentenceModel Load() => Read(EmbeddedFile.ReadBytes(typeof(SentenceModel).Assembly, "Hearsay.Language.sentences.bin"));

    /// <summary>The model in a file's bytes.</summary>
    /// <exception cref="InvalidDataException">It is another file, another version or damaged.</exception>
    public static SentenceModel Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize + SHA256.HashSizeInBytes || !file.StartsWith(Magic))
            throw new InvalidDataException("Not a sentence model.");
        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(file[4..]);
        if (version != Version)
            throw new InvalidDataException($"The sentence model has version {version}; this program reads {Version}.");
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]);
        int threshold = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        ReadOnlySpan<byte> payload = file[(HeaderSize + SHA256.HashSizeInBytes)..];
        if (bits > MaxBits || payload.Length != 1 << bits)
            throw new InvalidDataException("The sentence model is cut short.");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(payload, hash);
        if (!hash.SequenceEqual(file.Slice(HeaderSize, SHA256.HashSizeInBytes)))
            throw new InvalidDataException("The sentence model is damaged.");
        sbyte[] weights = new sbyte[payload.Length];
        payload.CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new SentenceModel(weights, threshold);
    }

    public void Write(Stream output)
    {
        byte[] header = new byte[HeaderSize];
        Magic.CopyTo(header, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(6), (ushort)(32 - _shift));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), _threshold);
        ReadOnlySpan<byte> payload = System.Runtime.InteropServices.MemoryMarshal.AsBytes<sbyte>(_weights);
        output.Write(header);
        output.Write(SHA256.HashData(payload));
        output.Write(payload);
    }

    /// <summary>Whether a sentence ends after the token.</summary>
    public bool EndsAfter(BlockReading block, int index, int start)
    {
        Span<uint> features = stackalloc uint[BorderFeatures.Count];
        BorderFeatures.Collect(block, index, start, features);
        int score = 0;
        foreach (uint feature in features)
            score += _weights[feature >> _shift];
        return score > _threshold;
    }
}
