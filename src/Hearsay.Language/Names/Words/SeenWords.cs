using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Names.Words;

/// <summary>A set of words of one text, kept as places in the text.</summary>
internal sealed class SeenWords(string text, ImmutableArray<Token> tokens, StringComparison comparison, BorrowedArrays room)
{
    private const int LeastRoom = 128;

    // A place is its token's index and one, 0 is free.
    private int[] _places = room.Integers(LeastRoom);

    // A power of two; the array is as long or longer.
    private int _room = LeastRoom;
    private int _count;

    /// <summary>Adds the letters of a token.</summary>
    public void Add(int token)
    {
        if (2 * (_count + 1) > _room)
            Grow();
        int at = Find(tokens[token].Span.Slice(text));
        _count += _places[at] == 0 ? 1 : 0;
        _places[at] = token + 1;
    }

    public bool Contains(ReadOnlySpan<char> word) => _places[Find(word)] != 0;

    private int Find(ReadOnlySpan<char> word)
    {
        int mask = _room - 1;
        int at = string.GetHashCode(word, comparison) & mask;
        while (_places[at] != 0 && !tokens[_places[at] - 1].Span.Slice(text).Equals(word, comparison))
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        ReadOnlySpan<int> old = _places.AsSpan(0, _room);
        _room *= 2;
        _places = room.Integers(_room);
        foreach (int place in old)
        {
            if (place != 0)
                _places[Find(tokens[place - 1].Span.Slice(text))] = place;
        }
    }
}
