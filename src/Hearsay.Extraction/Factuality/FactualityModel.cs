using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Hearsay.Core.Resources;

namespace Hearsay.Extraction.Factuality;

/// <summary>Linear models over hashed features: the register of a text, which nouns tell of something that happens, and how factual a predicate is. Described in <c>models/factuality.md</c>. Immutable.</summary>
/// <remarks>
/// File: "HSFM", version (u16), unused (u16), three tables of signed bytes, each with its length (i32) and the worth of one unit (f32) before it, SHA-256 of all that (32 bytes). Little endian.
/// </remarks>
internal sealed class FactualityModel
{
    /// <summary>Changes with every change of features or format.</summary>
    public const ushort Version = 1;

    /// <summary>The degrees of factuality that are told apart, from -3 to 3.</summary>
    public const int Degrees = 7;

    private const int HeaderSize = 8;

    // The value lies between the middle of the distribution, which errs least, and its mean, which follows doubts more closely.
    private const double MeanShare = 0.25;

    // Above this a text reads as news, below its opposite as talk; between them it may be either.
    private const double RegisterMargin = 0.4;

    private static readonly byte[] Magic = "HSFM"u8.ToArray();

    public FactualityModel(WeightTable register, WeightTable nouns, WeightTable degrees)
    {
        Register = register;
        Nouns = nouns;
        DegreeWeights = degrees;
    }

    public WeightTable Register { get; }

    public WeightTable Nouns { get; }

    public WeightTable DegreeWeights { get; }

    /// <summary>The model that comes with the program.</summary>
    public static FactualityModel Load() =>
        Read(EmbeddedFile.ReadBytes(typeof(FactualityModel).Assembly, "Hearsay.Extraction.factuality.bin"));

    /// <summary>The model in a file's bytes.</summary>
    /// <exception cref="InvalidDataException">It is another file, another version or damaged.</exception>
    public static FactualityModel Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize + SHA256.HashSizeInBytes || !file.StartsWith(Magic))
            throw new InvalidDataException("Not a factuality model.");
        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(file[4..]);
        if (version != Version)
            throw new InvalidDataException($"The factuality model has version {version}; this program reads {Version}.");
        ReadOnlySpan<byte> content = file[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(file[^SHA256.HashSizeInBytes..]))
            throw new InvalidDataException("The factuality model is damaged.");
        ReadOnlySpan<byte> rest = content[HeaderSize..];
        return new FactualityModel(ReadTable(ref rest), ReadTable(ref rest), ReadTable(ref rest));
    }

    public byte[] ToBytes()
    {
        using MemoryStream output = new();
        output.Write(Magic);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(number, Version);
        number[2] = number[3] = 0;
        output.Write(number);
        foreach (WeightTable table in (ReadOnlySpan<WeightTable>)[Register, Nouns, DegreeWeights])
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, table.Weights.Length);
            output.Write(number);
            BinaryPrimitives.WriteSingleLittleEndian(number, table.Unit);
            output.Write(number);
            output.Write(MemoryMarshal.AsBytes<sbyte>(table.Weights));
        }

        byte[] content = output.ToArray();
        return [.. content, .. SHA256.HashData(content)];
    }

    /// <summary>0 for talk, 2 for news, 1 for what may be either.</summary>
    public int RegisterOf(ReadOnlySpan<uint> features)
    {
        double score = Register.Sum(features) / Math.Sqrt(Math.Max(1, features.Length));
        if (score > RegisterMargin)
            return 2;
        return score < -RegisterMargin ? 0 : 1;
    }

    /// <summary>How factual a predicate with these features is, from -3 to 3.</summary>
    public double ValueOf(ReadOnlySpan<uint> features)
    {
        Span<double> shares = stackalloc double[Degrees];
        SharesOf(features, shares);
        return Value(shares);
    }

    /// <summary>How likely each degree is.</summary>
    public void SharesOf(ReadOnlySpan<uint> features, Span<double> shares)
    {
        Span<int> sums = stackalloc int[Degrees];
        sums.Clear();
        DegreeWeights.AddRows(features, sums);
        int top = int.MinValue;
        foreach (int sum in sums)
            top = Math.Max(top, sum);
        double all = 0;
        for (int d = 0; d < Degrees; d++)
            all += shares[d] = Math.Exp((sums[d] - top) * (double)DegreeWeights.Unit);
        for (int d = 0; d < Degrees; d++)
            shares[d] /= all;
    }

    private static double Value(ReadOnlySpan<double> shares)
    {
        double mean = 0;
        double below = 0;
        double middle = 0;
        bool found = false;
        for (int d = 0; d < Degrees; d++)
        {
            double degree = d - 3;
            mean += shares[d] * degree;
            if (!found && below + shares[d] >= 0.5)
            {
                middle = Math.Clamp(degree - 0.5 + ((0.5 - below) / shares[d]), -3, 3);
                found = true;
            }

            below += shares[d];
        }

        return (MeanShare * mean) + ((1 - MeanShare) * middle);
    }

    private static WeightTable ReadTable(ref ReadOnlySpan<byte> rest)
    {
        int length = rest.Length < 8 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length < 0 || length > rest.Length - 8)
            throw new InvalidDataException("The factuality model is cut short.");
        float unit = BinaryPrimitives.ReadSingleLittleEndian(rest[4..]);
        sbyte[] weights = new sbyte[length];
        rest.Slice(8, length).CopyTo(MemoryMarshal.AsBytes(weights.AsSpan()));
        rest = rest[(8 + length)..];
        return new WeightTable(weights, unit);
    }
}

/// <summary>Weights of hashed features in signed bytes.</summary>
/// <param name="Weights">One row a slot.</param>
/// <param name="Unit">What a weight of one is worth.</param>
internal sealed record WeightTable(sbyte[] Weights, float Unit)
{
    private const int Lanes = 8;

    /// <summary>The worth of the features in a table of single weights, a power of two long.</summary>
    public double Sum(ReadOnlySpan<uint> features)
    {
        uint mask = (uint)(Weights.Length - 1);
        int sum = 0;
        foreach (uint feature in features)
            sum += Weights[feature & mask];
        return sum * (double)Unit;
    }

    /// <summary>Adds up the rows of the features; the number of rows is a power of two.</summary>
    public void AddRows(ReadOnlySpan<uint> features, Span<int> sums)
    {
        int width = sums.Length;
        uint mask = (uint)((Weights.Length / width) - 1);
        Span<int> lanes = stackalloc int[Lanes];
        Vector256<int> sum = Vector256<int>.Zero;
        foreach (uint feature in features)
        {
            int start = (int)(feature & mask) * width;
            // What follows a short row falls into lanes that nobody reads; behind the last row there is nothing to read.
            if (width <= Lanes && start <= Weights.Length - Lanes)
            {
                ulong row = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(Weights.AsSpan(start, Lanes)));
                sum += Vector256.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte()).ToVector256());
                continue;
            }

            for (int i = 0; i < width; i++)
                sums[i] += Weights[start + i];
        }

        sum.CopyTo(lanes);
        for (int i = 0; i < Math.Min(width, Lanes); i++)
            sums[i] += lanes[i];
    }
}
