using System.Runtime.InteropServices;
using Hearsay.Language.NameSpans;

namespace Hearsay.Training.NameSpans;

/// <summary>
/// Examples in files of a folder, since eight million words with their vectors do not fit into memory. What their spans are taken for stands
/// in files of its own, so that others can mark the same spans. Vectors are kept as signed bytes with a factor a word, as the program reads them.
/// </summary>
internal sealed class SpanStore(string folder)
{
    private const string Examples = "examples";

    /// <summary>Writes the examples, what a teacher marked in them and what a reader of trees does.</summary>
    public void Write(IEnumerable<SpanExample> examples, string marks, string readMarks)
    {
        using BinaryWriter writer = new(File.Create(PathOf(Examples)));
        using FileStream targets = File.Create(PathOf(marks));
        using FileStream read = File.Create(PathOf(readMarks));
        int words = 0;
        foreach (SpanExample example in examples)
        {
            Write(writer, example);
            targets.Write(Packed(example.Targets));
            read.Write(Packed(example.Read));
            words += example.Features.Length;
        }

        Console.Error.WriteLine($"{words} words to learn from");
    }

    /// <summary>Marks all examples anew.</summary>
    public void Mark(string marks, IReadOnlyList<string> shown, Func<SpanExample, IReadOnlyList<float[]>, float[]> mark)
    {
        using FileStream output = File.Create(PathOf(marks));
        foreach ((SpanExample example, float[][] targets) in ReadAll(shown))
            output.Write(Packed(mark(example, targets)));
    }

    /// <summary>The examples as these marks have them.</summary>
    public IEnumerable<SpanExample> Read(string marks) => ReadAll([marks]).Select(e => e.Example);

    /// <summary>The weighted sum of several marks of one example.</summary>
    public static float[] Mix(IReadOnlyList<float[]> marks, ReadOnlySpan<float> shares)
    {
        float[] mixed = new float[marks[0].Length];
        for (int k = 0; k < shares.Length; k++)
        {
            for (int i = 0; i < mixed.Length; i++)
                mixed[i] += shares[k] * marks[k][i];
        }

        return mixed;
    }

    private IEnumerable<(SpanExample Example, float[][] Targets)> ReadAll(IReadOnlyList<string> marks)
    {
        using BinaryReader reader = new(new BufferedStream(File.OpenRead(PathOf(Examples)), 1 << 20));
        BinaryReader[] targets = [.. marks.Select(m => new BinaryReader(new BufferedStream(File.OpenRead(PathOf(m)), 1 << 16)))];
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            SpanExample example = ReadWords(reader);
            float[][] read = new float[targets.Length][];
            for (int i = 0; i < read.Length; i++)
                read[i] = Unpacked(targets[i].ReadBytes(example.Spans.Count * SpanNetwork.Classes));
            yield return (example.MarkedWith(read[0]), read);
        }

        foreach (BinaryReader file in targets)
            file.Dispose();
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private static void Write(BinaryWriter writer, SpanExample example)
    {
        int count = example.Features.Length;
        int width = example.Vectors.Length / count;
        writer.Write(count);
        writer.Write(width);
        sbyte[] bytes = new sbyte[width];
        for (int t = 0; t < count; t++)
        {
            ReadOnlySpan<float> vector = example.Vectors.AsSpan(t * width, width);
            float most = 1e-6f;
            foreach (float value in vector)
                most = Math.Max(most, Math.Abs(value));
            float factor = most / sbyte.MaxValue;
            for (int i = 0; i < width; i++)
                bytes[i] = (sbyte)MathF.Round(vector[i] / factor);
            writer.Write(factor);
            writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
            writer.Write((byte)example.Features[t].Length);
            writer.Write(MemoryMarshal.AsBytes(example.Features[t].AsSpan()));
            writer.Write(example.Capitals[t]);
        }

        writer.Write(example.Starts.Count);
        foreach (int start in example.Starts)
            writer.Write(start);
        writer.Write(example.Spans.Count);
        foreach (NameSpan span in example.Spans)
        {
            writer.Write(span.First);
            writer.Write(span.End);
        }
    }

    private static SpanExample ReadWords(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        int width = reader.ReadInt32();
        float[] vectors = new float[count * width];
        int[][] features = new int[count][];
        bool[] capitals = new bool[count];
        sbyte[] bytes = new sbyte[width];
        for (int t = 0; t < count; t++)
        {
            float factor = reader.ReadSingle();
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
            Span<float> vector = vectors.AsSpan(t * width, width);
            for (int i = 0; i < width; i++)
                vector[i] = bytes[i] * factor;
            features[t] = new int[reader.ReadByte()];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features[t].AsSpan()));
            capitals[t] = reader.ReadBoolean();
        }

        List<int> starts = new(reader.ReadInt32());
        for (int i = starts.Capacity; i > 0; i--)
            starts.Add(reader.ReadInt32());
        List<NameSpan> spans = new(reader.ReadInt32());
        for (int i = spans.Capacity; i > 0; i--)
            spans.Add(new NameSpan(reader.ReadInt32(), reader.ReadInt32()));
        return new SpanExample
        {
            Vectors = vectors,
            Features = features,
            Capitals = capitals,
            Starts = starts,
            Spans = spans,
            Targets = [],
        };
    }

    private static byte[] Packed(float[] shares) => Array.ConvertAll(shares, s => (byte)MathF.Round(s * byte.MaxValue));

    // Rounding must not make the shares of a span more or less than one.
    private static float[] Unpacked(byte[] bytes)
    {
        float[] shares = new float[bytes.Length];
        for (int s = 0; s < bytes.Length; s += SpanNetwork.Classes)
        {
            float all = 0;
            for (int c = 0; c < SpanNetwork.Classes; c++)
                all += bytes[s + c];
            for (int c = 0; c < SpanNetwork.Classes; c++)
                shares[s + c] = bytes[s + c] / all;
        }

        return shares;
    }
}
