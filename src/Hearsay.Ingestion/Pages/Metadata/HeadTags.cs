using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What stands in a page's meta and link elements, its title and its linked data.</summary>
internal sealed class HeadTags
{
    private readonly Dictionary<string, List<string>> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
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

    private void AddMeta(HtmlTree tree, int node)
    {
        string? name =
            tree.Attribute(node, "property")
            ?? tree.Attribute(node, "name")
            ?? tree.Attribute(node, "itemprop")
            ?? tree.Attribute(node, "http-equiv");
        if (name is null || Collapse(tree.Attribute(node, "content")) is not { } content)
            return;
        if (!_meta.TryGetValue(name, out List<string>? values))
        {
            _meta[name] = values = [];
            _places[name] = tree[node].Start - _unread;
        }

        values.Add(content);
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
