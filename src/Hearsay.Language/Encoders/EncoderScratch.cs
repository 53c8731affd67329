using Hearsay.Language.Numerics;

namespace Hearsay.Language.Encoders;

/// <summary>Memory that one thread encodes in, used again for every batch of sentences.</summary>
internal sealed unsafe class EncoderScratch(int wordCapacity)
{
    private readonly ScratchBuffer _embeddings = new();
    private readonly List<int> _starts = [0];
    private int _count;

    public ScratchBuffer States { get; } = new();

    public ScratchBuffer Gates { get; } = new();

    public ScratchBuffer Cells { get; } = new();

    public float* Embeddings => _embeddings.Reserve(0);

    /// <summary>Gets the number of words added.</summary>
    public int WordCount => _count;

    /// <summary>Gets where each sentence begins, and last where the last one ends.</summary>
    public ReadOnlySpan<int> Starts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_starts);

    public void Clear()
    {
        _starts.Clear();
        _starts.Add(0);
        _count = 0;
    }

    /// <summary>Ends a sentence after the words added so far.</summary>
    public void EndSentence() => _starts.Add(_count);

    internal float* NextEmbedding(int width)
    {
        if (_count >= wordCapacity)
            throw new InvalidOperationException("More words than the scratch memory was made for.");
        return _embeddings.Reserve(wordCapacity * width) + ((nint)_count++ * width);
    }
}
