using Hearsay.Language.NameSpans;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Encoders;

/// <summary>The encoder's vectors of all words of an article, kept for what is learned on top of them. One thread's memory, used again.</summary>
internal sealed unsafe class WordVectors
{
    private readonly ScratchBuffer _storage = new();
    private readonly ScratchBuffer _chosen = new();
    private KnownWords? _words;

    /// <summary>Gets the length of a vector.</summary>
    public int Width { get; private set; }

    /// <summary>Gets the number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the vectors, one after the other.</summary>
    public float* Pointer => _storage.Reserve(Count * Width);

    /// <summary>Gets the vectors that words have whatever stands around them.</summary>
    /// <exception cref="InvalidOperationException">No encoder filled the vectors.</exception>
    public KnownWords Words => _words ?? throw new InvalidOperationException("No encoder filled the vectors");

    /// <summary>Makes room for the vectors of so many words.</summary>
    public void Begin(int count, int width, KnownWords? words = null)
    {
        _words = words;
        Count = count;
        Width = width;
        _storage.Reserve(count * width);
    }

    /// <summary>Gets room for what the kinds of nouns are told by.</summary>
    public ScratchBuffer KindRows { get; } = new();

    /// <summary>Gets room for what mentions are compared by.</summary>
    public ScratchBuffer PairRows { get; } = new();

    /// <summary>Gets room for what "he" and "she" are compared by.</summary>
    public ScratchBuffer PersonRows { get; } = new();

    /// <summary>Gets room for what spans of words are told by.</summary>
    public SpanScratch Spans { get; } = new();

    /// <summary>The vectors of some words, side by side; valid until others are gathered.</summary>
    public float* Gather(ReadOnlySpan<int> words)
    {
        float* target = _chosen.Reserve(words.Length * Width);
        for (int i = 0; i < words.Length; i++)
        {
            new ReadOnlySpan<float>(Pointer + ((nint)words[i] * Width), Width).CopyTo(new Span<float>(target + ((nint)i * Width), Width));
        }

        return target;
    }

    /// <summary>Takes the vectors of words that follow each other, the first of them given by its index.</summary>
    public void Take(float* vectors, int first, int count) =>
        new ReadOnlySpan<float>(vectors, count * Width).CopyTo(new Span<float>(Pointer + ((nint)first * Width), count * Width));
}
