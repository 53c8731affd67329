using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What stands in a page's meta and link elements, its title and its linked data.</summary>
internal sealed class HeadTags
{
    private readonly Dictionary<string, List<string>> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly InlineText _content = new();
    private int _unread;

    public string? Title { get; private set; }

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Gets the JSON-LD scripts, in order.</summary>
    public List<string> LinkedData { get; } = [];

    public static HeadTags Of(HtmlTree tree)
    {
        HeadTags tags = new() { Language = tree.Attribute(0, "lang") };
        for (int node = 1; node < tree.Count; node++)
            tags.Add(tree, node);
        return tags;
    }

    /// <summary>The first meta element of that name or property; null when there is none.</summary>
    public string? Meta(string name) => _meta.TryGetValue(name, out List<string>? values) ? values[0] : null;

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> AllMeta(string name) => _meta.TryGetValue(name, out List<string>? values) ? values : [];

    /// <summary>How many letters of mark-up stand before the first meta element of that name, those of scripts and styles left out; -1 when there is none.</summary>
    public int PlaceOf(string name) => _places.GetValueOrDefault(name, -1);

    private void Add(HtmlTree tree, int node)
    {
        if (tree.TagOf(node) is HtmlTag.Script or HtmlTag.Style)
            _unread += tree[node].ContentEnd - tree[node].ContentStart;
        switch (tree.TagOf(node))
        {
            case HtmlTag.Meta:
                AddMeta(tree, node);
                break;
            case HtmlTag.Title when Title is null:
                Title = Collapse(tree.TextOf(node));
                break;
            case HtmlTag.Link
                when Canonical is null
                    && tree.TryGetRawAttribute(node, "rel", out ReadOnlySpan<char> rel)
                    && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                Canonical = tree.Attribute(node, "href");
                break;
            case HtmlTag.Script
                when tree.TryGetRawAttribute(node, "type", out ReadOnlySpan<char> type)
                    && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                LinkedData.Add(tree.RawContent(node).ToString());
                break;
        }
    }

    // What is named by its property, else by its name, and so on; of two of one name the first that says something counts.
    private void AddMeta(HtmlTree tree, int node)
    {
        ReadOnlySpan<char> property = default;
        ReadOnlySpan<char> plain = default;
        ReadOnlySpan<char> item = default;
        ReadOnlySpan<char> header = default;
        ReadOnlySpan<char> told = default;
        HtmlAttributes attributes = new(tree.RawAttributes(node));
        while (attributes.TryRead(out ReadOnlySpan<char> attribute, out ReadOnlySpan<char> value))
        {
            switch (attribute.Length)
            {
                case 8 when property.IsEmpty && attribute.Equals("property", StringComparison.OrdinalIgnoreCase):
                    property = value;
                    break;
                case 4 when plain.IsEmpty && attribute.Equals("name", StringComparison.OrdinalIgnoreCase):
                    plain = value;
                    break;
                case 8 when item.IsEmpty && attribute.Equals("itemprop", StringComparison.OrdinalIgnoreCase):
                    item = value;
                    break;
                case 10 when header.IsEmpty && attribute.Equals("http-equiv", StringComparison.OrdinalIgnoreCase):
                    header = value;
                    break;
                case 7 when told.IsEmpty && attribute.Equals("content", StringComparison.OrdinalIgnoreCase):
                    told = value;
                    break;
            }
        }

        if ((Name(property) ?? Name(plain) ?? Name(item) ?? Name(header)) is not { } name || Content(told) is not { } content)
            return;
        if (!_meta.TryGetValue(name, out List<string>? values))
        {
            _meta[name] = values = [];
            _places[name] = tree[node].Start - _unread;
        }

        values.Add(content);
    }

    private static string? Name(ReadOnlySpan<char> raw) =>
        !raw.IsEmpty && CharacterReferences.Decode(raw).Trim() is { Length: > 0 } name ? name : null;

    private string? Content(ReadOnlySpan<char> raw)
    {
        _content.Clear();
        ReadOnlySpan<char> text = raw.Contains('&') ? CharacterReferences.Decode(raw) : raw;
        _content.AppendPlain(text.Trim());
        return _content.Length == 0 ? null : _content.ToString();
    }

    private static string? Collapse(string? text)
    {
        if (text is null)
            return null;
        InlineText collapsed = new();
        collapsed.AppendPlain(text);
        return collapsed.Length == 0 ? null : collapsed.ToString();
    }
}
