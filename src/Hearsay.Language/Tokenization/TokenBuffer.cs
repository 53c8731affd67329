using Hearsay.Core.Analyses;
using Hearsay.Core.Text;

namespace Hearsay.Language.Tokenization;

/// <summary>A growing array of words that is used again for every block.</summary>
internal sealed class TokenBuffer
{
    private Token[] _items = new Token[256];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Items => _items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int start, int end, bool joinsPrevious = false)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, checked(_items.Length * 2));
        _items[Count++] = new Token(TextSpan.FromBounds(start, end), joinsPrevious);
    }
}
