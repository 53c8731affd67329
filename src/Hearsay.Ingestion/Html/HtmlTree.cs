using System.Buffers;

namespace Hearsay.Ingestion.Html;

/// <summary>A page as a flat tree over its source: nothing is copied, attributes and character references are read when asked for.</summary>
/// <remarks>
/// Built in linear time whatever the nesting; see <see cref="HtmlTreeBuilder"/>. Its nodes lie in a rented array, which disposing it gives
/// back; a tree that is merely forgotten costs no more than that array.
/// </remarks>
internal sealed class HtmlTree(string source, HtmlNode[] rented, int count) : IDisposable
{
    private HtmlNode[] _nodes = rented;

    public string Source { get; } = source;

    public int Count { get; } = count;

    public ref readonly HtmlNode this[int index] => ref _nodes[index];

    public HtmlTag TagOf(int node) => _nodes[node].Tag;

    /// <summary>The letters of a text node, references not yet resolved.</summary>
    public ReadOnlySpan<char> RawText(int node) => Source.AsSpan(_nodes[node].Start, _nodes[node].End - _nodes[node].Start);

    /// <summary>What stands inside a raw-text element (script, style, title).</summary>
    public ReadOnlySpan<char> RawContent(int node) =>
        Source.AsSpan(_nodes[node].ContentStart, _nodes[node].ContentEnd - _nodes[node].ContentStart);

    /// <summary>What stands between an element's name and the end of its start tag.</summary>
    public ReadOnlySpan<char> RawAttributes(int node) => Source.AsSpan(_nodes[node].Start, _nodes[node].End - _nodes[node].Start);

    /// <summary>The value of an attribute, references not yet resolved; false when the element has none of that name.</summary>
    public bool TryGetRawAttribute(int node, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        ref readonly HtmlNode element = ref _nodes[node];
        HtmlAttributes attributes = new(Source.AsSpan(element.Start, element.End - element.Start));
        while (attributes.TryRead(out ReadOnlySpan<char> found, out value))
        {
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value of an attribute, trimmed; null when the element has none of that name or an empty one.</summary>
    public string? Attribute(int node, ReadOnlySpan<char> name)
    {
        if (!TryGetRawAttribute(node, name, out ReadOnlySpan<char> raw))
            return null;
        string value = CharacterReferences.Decode(raw).Trim();
        return value.Length == 0 ? null : value;
    }

    public void Dispose()
    {
        HtmlNode[] given = Interlocked.Exchange(ref _nodes, []);
        if (given.Length > 0)
            ArrayPool<HtmlNode>.Shared.Return(given);
    }

    /// <summary>All text below a node, white space collapsed.</summary>
    public string TextOf(int node)
    {
        if (HtmlTags.IsRawText(_nodes[node].Tag))
            return CharacterReferences.Decode(RawContent(node)).Trim();
        InlineText text = new();
        for (int i = node + 1; i < _nodes[node].SubtreeEnd; i++)
        {
            if (_nodes[i].Tag == HtmlTag.Text)
                text.Append(RawText(i));
            else if (_nodes[i].Tag == HtmlTag.Br || HtmlTags.IsBlock(_nodes[i].Tag))
                text.AppendBlank();
        }

        return text.ToString();
    }
}
