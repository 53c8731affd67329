using System.Collections.Immutable;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Names.Words;

/// <summary>A set of words of one text, kept as places in the text.</summary>
internal sealed class SeenWords(string text, ImmutableArray<Token> tokens, StringComparison comparison)
{
    // A power of two; a place is its token's index and one, 0 is free.
    private int[] _places = new int[128];
    private int _count;

    /// <summary>Adds the letters of a token.</summary>
    public void Add(int token)
    {
        if (2 * (_count + 1) > _places.Length)
            Grow();
        int at = Find(tokens[token].Span.Slice(text));
        _count += _places[at] == 0 ? 1 : 0;
        _places[at] = token + 1;
    }

    public bool Contains(ReadOnlySpan<char> word) => _places[Find(word)] != 0;

    private int Find(ReadOnlySpan<char> word)
    {
        int mask = _places.Length - 1;
        int at = string.GetHashCode(word, comparison) & mask;
        while (_places[at] != 0 && !tokens[_places[at] - 1].Span.Slice(text).Equals(word, comparison))
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        int[] old = _places;
        _places = new int[2 * old.Length];
        foreach (int place in old)
        {
            if (place != 0)
                _places[Find(tokens[place - 1].Span.Slice(text))] = place;
        }
    }
}
