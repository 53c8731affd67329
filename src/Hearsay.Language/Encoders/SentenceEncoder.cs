using Hearsay.Language.Models;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Encoders;

/// <summary>Words to vectors in context: embeddings of the word and its parts, a projection, and recurrent layers. Immutable.</summary>
internal sealed unsafe class SentenceEncoder
{
    private readonly RowTable _parts;
    private readonly QuantizedLayer _projection;
    private readonly RecurrentLayer[] _layers;

    public SentenceEncoder(ModelFile file, int wordWidth, int partWidth, int width, int layers)
    {
        Width = width;
        Words = new KnownWords(file, wordWidth);
        _parts = new RowTable(file, "parts", partWidth);
        if (_parts.RowCount != WordFeatures.BucketCount)
            throw new InvalidDataException("The table of word parts does not have the size that this program hashes into");
        _projection = QuantizedLayer.Load(file, "projection", wordWidth + partWidth, width);
        _layers = [.. Enumerable.Range(0, layers).Select(i => new RecurrentLayer(file, $"layer{i}", width))];
    }

    /// <summary>Gets the words that have a vector of their own, whatever stands around them.</summary>
    public KnownWords Words { get; }

    /// <summary>Gets the length of a vector.</summary>
    public int Width { get; }

    /// <summary>Gets the length of a word's embedding.</summary>
    public int EmbeddingWidth => Words.Width + _parts.Width;

    /// <summary>Gets how many numbers the gates of one word are.</summary>
    public int GateWidth => _layers[0].GateWidth;

    /// <summary>Adds a word to the end of what is to be encoded.</summary>
    public void Embed(ReadOnlySpan<char> letters, WordPlace place, EncoderScratch scratch)
    {
        float* target = scratch.Add(letters, place);
        if (target is null)
            return;
        Span<int> slots = stackalloc int[WordFeatures.SlotCount];
        uint hash = WordFeatures.Extract(letters, place, slots);
        Words.Prefetch(hash);
        _parts.CopySum(slots, target + Words.Width);
        Words.Copy(hash, target);
    }

    /// <summary>
    /// The vectors of all words added since <see cref="EncoderScratch.Clear"/>, in <see cref="EncoderScratch.Quantized"/> too; valid until
    /// the scratch is used again.
    /// </summary>
    public float* Encode(EncoderScratch scratch)
    {
        ReadOnlySpan<int> starts = scratch.Starts;
        int count = starts[^1];
        float* states = scratch.States.Reserve(count * Width);
        float* gates = scratch.Gates.Reserve(count * GateWidth);
        float* cell = scratch.Cells.Reserve(Width);
        QuantizedRows quantized = scratch.Quantized;
        Remember(scratch, states, gates);
        _layers[0].Apply(scratch.Memory, scratch.Rows, states, starts, cell);
        foreach (RecurrentLayer layer in _layers.AsSpan(1))
        {
            quantized.Fill(states, Width, count, Width);
            layer.Project(quantized, gates);
            layer.Apply(states, gates, starts, cell);
        }

        quantized.Fill(states, Width, count, Width);
        return states;
    }

    /// <summary>Projects the words that are new and files what comes out; the two buffers are free to write in.</summary>
    private void Remember(EncoderScratch scratch, float* vectors, float* gates)
    {
        ReadOnlySpan<int> rows = scratch.NewRows;
        if (rows.IsEmpty)
            return;
        QuantizedRows quantized = scratch.Quantized;
        quantized.Fill(scratch.Embeddings, EmbeddingWidth, rows.Length, EmbeddingWidth);
        _projection.Apply(quantized, vectors);
        quantized.Fill(vectors, Width, rows.Length, Width);
        _layers[0].Project(quantized, gates);
        for (int i = 0; i < rows.Length; i++)
        {
            new ReadOnlySpan<float>(vectors + ((nint)i * Width), Width).CopyTo(new Span<float>(scratch.Memory.VectorOf(rows[i]), Width));
            new ReadOnlySpan<float>(gates + ((nint)i * GateWidth), GateWidth).CopyTo(
                new Span<float>(scratch.Memory.GatesOf(rows[i]), GateWidth)
            );
        }
    }
}
