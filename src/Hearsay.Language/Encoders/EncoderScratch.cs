using System.Runtime.InteropServices;
using Hearsay.Language.Numerics;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Encoders;

/// <summary>Memory that one thread encodes in, used again for every batch of sentences.</summary>
internal sealed unsafe class EncoderScratch
{
    private readonly ScratchBuffer _embeddings = new();
    private readonly List<int> _starts = [0];
    private readonly List<int> _rows = [];
    private readonly List<int> _newRows = [];
    private readonly int _embeddingWidth;

    /// <summary>Memory for batches of at most so many words.</summary>
    public EncoderScratch(SentenceEncoder encoder, int wordCapacity)
    {
        _embeddingWidth = encoder.EmbeddingWidth;
        _embeddings.Reserve(wordCapacity * _embeddingWidth);
        Memory = new WordMemory(encoder.Width, encoder.GateWidth, wordCapacity);
    }

    /// <summary>Gets the words' own vectors and gates.</summary>
    public WordMemory Memory { get; }

    public ScratchBuffer States { get; } = new();

    public ScratchBuffer Gates { get; } = new();

    public ScratchBuffer Cells { get; } = new();

    /// <summary>Gets the rows that go through a layer's product next; after encoding, the finished vectors.</summary>
    public QuantizedRows Quantized { get; } = new();

    public float* Embeddings => _embeddings.Reserve(0);

    /// <summary>Gets the number of words added.</summary>
    public int WordCount => _rows.Count;

    /// <summary>Gets where each sentence begins, and last where the last one ends.</summary>
    public ReadOnlySpan<int> Starts => CollectionsMarshal.AsSpan(_starts);

    /// <summary>Gets the row of each word in <see cref="Memory"/>.</summary>
    public ReadOnlySpan<int> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>Gets the rows that <see cref="Embeddings"/> are for.</summary>
    public ReadOnlySpan<int> NewRows => CollectionsMarshal.AsSpan(_newRows);

    public void Clear()
    {
        _starts.Clear();
        _starts.Add(0);
        _rows.Clear();
        _newRows.Clear();
        Memory.EndBatch();
    }

    /// <summary>Ends a sentence after the words added so far.</summary>
    public void EndSentence() => _starts.Add(_rows.Count);

    /// <summary>Adds a word and gives room for its embedding where it is not known yet, else null.</summary>
    internal float* Add(ReadOnlySpan<char> letters, WordPlace place)
    {
        int row = Memory.RowOf(letters, place, out bool isNew);
        _rows.Add(row);
        if (!isNew)
            return null;
        _newRows.Add(row);
        return _embeddings.Reserve(0) + ((nint)(_newRows.Count - 1) * _embeddingWidth);
    }
}
