using Hearsay.Language.Models;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Encoders;

/// <summary>Words to vectors in context: embeddings of the word and its parts, a projection, and recurrent layers. Immutable.</summary>
internal sealed unsafe class SentenceEncoder
{
    private readonly WordIndex _index;
    private readonly RowTable _words;
    private readonly RowTable _parts;
    private readonly DenseLayer _projection;
    private readonly RecurrentLayer[] _layers;

    public SentenceEncoder(ModelFile file, int wordWidth, int partWidth, int width, int layers)
    {
        Width = width;
        _index = new WordIndex(file.Section<uint>("words.hashes"));
        _words = new RowTable(file, "words", wordWidth);
        _parts = new RowTable(file, "parts", partWidth);
        if (_parts.RowCount != WordFeatures.BucketCount)
            throw new InvalidDataException("The table of word parts does not have the size that this program hashes into");
        _projection = DenseLayer.Load(file, "projection", wordWidth + partWidth, width);
        _layers = [.. Enumerable.Range(0, layers).Select(i => new RecurrentLayer(file, $"layer{i}", width))];
    }

    /// <summary>Gets the length of a vector.</summary>
    public int Width { get; }

    /// <summary>Adds a word to the end of what is to be encoded.</summary>
    public void Embed(ReadOnlySpan<char> letters, WordPlace place, EncoderScratch scratch)
    {
        Span<int> slots = stackalloc int[WordFeatures.SlotCount];
        uint hash = WordFeatures.Extract(letters, place, slots);
        float* target = scratch.NextEmbedding(_words.Width + _parts.Width);
        _words.Copy(_index.RowOf(hash), target);
        _parts.CopySum(slots, target + _words.Width);
    }

    /// <summary>The vectors of all words added since <see cref="EncoderScratch.Clear"/>; valid until the scratch is used again.</summary>
    public float* Encode(EncoderScratch scratch)
    {
        ReadOnlySpan<int> starts = scratch.Starts;
        float* states = scratch.States.Reserve(starts[^1] * Width);
        _projection.Apply(scratch.Embeddings, starts[^1], states);
        foreach (RecurrentLayer layer in _layers)
            layer.Apply(states, starts, scratch.Gates, scratch.Cells);
        return states;
    }
}
