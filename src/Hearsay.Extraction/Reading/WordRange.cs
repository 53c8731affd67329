namespace Hearsay.Extraction.Reading;

/// <summary>A run of words, the end exclusive; the default is no run.</summary>
internal readonly record struct WordRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;

    public int Length => End - Start;

    public bool Contains(int word) => Start <= word && word < End;
}
