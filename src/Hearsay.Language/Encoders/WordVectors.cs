using Hearsay.Language.Numerics;

namespace Hearsay.Language.Encoders;

/// <summary>The encoder's vectors of all words of an article, kept for what is learned on top of them. One thread's memory, used again.</summary>
internal sealed unsafe class WordVectors
{
    private readonly ScratchBuffer _storage = new();

    /// <summary>Gets the length of a vector.</summary>
    public int Width { get; private set; }

    /// <summary>Gets the number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the vectors, one after the other.</summary>
    public float* Pointer => _storage.Reserve(Count * Width);

    /// <summary>Makes room for the vectors of so many words.</summary>
    public void Begin(int count, int width)
    {
        Count = count;
        Width = width;
        _storage.Reserve(count * width);
    }

    /// <summary>Takes the vectors of words that follow each other, the first of them given by its index.</summary>
    public void Take(float* vectors, int first, int count) =>
        new ReadOnlySpan<float>(vectors, count * Width).CopyTo(new Span<float>(Pointer + ((nint)first * Width), count * Width));
}
