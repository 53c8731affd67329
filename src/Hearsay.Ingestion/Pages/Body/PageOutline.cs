using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What is known of each element of a page: traits, words below it, the path that leads to it, the words of its class and id.</summary>
internal sealed class PageOutline
{
    private readonly HtmlTree _tree;
    private readonly PageNames _names = new();
    private readonly NameRange[] _nameRanges;

    public PageOutline(HtmlTree tree, IReadOnlyList<PageBlock> blocks, ReadOnlySpan<BlockWords> words)
    {
        _tree = tree;
        _nameRanges = new NameRange[tree.Count];
        Traits = new NodeTraits[tree.Count];
        Paths = new ulong[tree.Count];
        Words = new int[tree.Count];
        LinkLetters = new int[tree.Count];
        Letters = new int[tree.Count];
        ProseWords = new int[tree.Count];
        BlockCounts = new int[tree.Count];
        Depths = new ushort[tree.Count];
        Describe();
        Sum(blocks, words);
    }

    public NodeTraits[] Traits { get; }

    /// <summary>Gets a hash of the tags and classes from the root to each element: paragraphs of one article share it.</summary>
    public ulong[] Paths { get; }

    public int[] Words { get; }

    public int[] Letters { get; }

    public int[] LinkLetters { get; }

    /// <summary>Gets the words in blocks that read as running text.</summary>
    public int[] ProseWords { get; }

    public int[] BlockCounts { get; }

    public ushort[] Depths { get; }

    /// <summary>The hashed words of the element's class, id, role and item property.</summary>
    public ReadOnlySpan<uint> NamesOf(int node) => _names[_nameRanges[node]];

    /// <summary>Where they lie among those of the page; the same for elements of one class that have no other name.</summary>
    public NameRange RangeOf(int node) => _nameRanges[node];

    public ReadOnlySpan<uint> NamesIn(NameRange range) => _names[range];

    /// <summary>Gets how many there are on the page.</summary>
    public int NameCount => _names.Count;

    /// <summary>Running text has sentences and few links.</summary>
    public static bool IsProse(PageBlock block, in BlockWords words) =>
        words.Words >= 10
        && block.LinkLength * 2 < block.Text.Length
        && words.FunctionWordCount * 6 >= words.Words
        && (words.EndsSentence || words.Words >= 25);

    private void Describe()
    {
        unchecked
        {
            Paths[0] = 1469598103934665603UL;
            for (int node = 1; node < _tree.Count; node++)
            {
                HtmlTag tag = _tree.TagOf(node);
                int parent = _tree[node].Parent;
                Depths[node] = (ushort)(Depths[parent] + 1);
                if (tag == HtmlTag.Text)
                    continue;
                NodeTraits above = Traits[parent] & ~NodeTraits.Marks;
                NodeTraits traits = above | OfTag(tag, above);
                ulong path = Mix(Paths[parent], (ulong)tag);
                if (tag is not (HtmlTag.Br or HtmlTag.Img or HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Style))
                    traits |= ReadAttributes(node, ref path);
                Traits[node] = traits;
                Paths[node] = path;
            }
        }
    }

    private NodeTraits ReadAttributes(int node, ref ulong path)
    {
        ref readonly HtmlNode element = ref _tree[node];
        if (element.Start == element.End)
            return NodeTraits.None;
        NodeTraits traits = NodeTraits.None;
        NameRange names = default;
        HtmlAttributes attributes = new(_tree.Source.AsSpan(element.Start, element.End - element.Start));
        while (attributes.TryRead(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value))
        {
            switch (name.Length)
            {
                case 2 when name.Equals("id", StringComparison.OrdinalIgnoreCase):
                    names = _names.Add(names, value);
                    traits |= ElementMarks.Of(value);
                    break;
                case 3 when name.Equals("rel", StringComparison.OrdinalIgnoreCase):
                    traits |= ElementMarks.Of(value) & NodeTraits.NamesAuthor;
                    break;
                case 5 when name.Equals("class", StringComparison.OrdinalIgnoreCase):
                    names = _names.AddClass(names, value, out NodeTraits marks, out ulong hash);
                    traits |= marks;
                    path = Mix(path, hash);
                    break;
                case 4 when name.Equals("role", StringComparison.OrdinalIgnoreCase):
                    names = _names.Add(names, value);
                    traits |= NodeTraits.Role;
                    break;
                case 5 when name.Equals("style", StringComparison.OrdinalIgnoreCase) && IsInvisible(value):
                case 6 when name.Equals("hidden", StringComparison.OrdinalIgnoreCase):
                case 11
                    when name.Equals("aria-hidden", StringComparison.OrdinalIgnoreCase)
                        && value.Equals("true", StringComparison.OrdinalIgnoreCase):
                    traits |= NodeTraits.Hidden;
                    break;
                case 8 when name.Equals("itemprop", StringComparison.OrdinalIgnoreCase):
                    names = _names.Add(names, value);
                    traits |= ElementMarks.Of(value);
                    if (value.Equals("articleBody", StringComparison.OrdinalIgnoreCase))
                        traits |= NodeTraits.BodyProperty;
                    break;
            }
        }

        _nameRanges[node] = names;
        return traits;
    }

    private static bool IsInvisible(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[at..Math.Min(style.Length, at + 16)].Contains("none", StringComparison.OrdinalIgnoreCase);
    }

    private static NodeTraits OfTag(HtmlTag tag, NodeTraits above) =>
        tag switch
        {
            HtmlTag.Nav => NodeTraits.Nav,
            HtmlTag.Aside => NodeTraits.Aside,
            HtmlTag.Header => NodeTraits.Header,
            HtmlTag.Footer => NodeTraits.Footer,
            HtmlTag.Form => NodeTraits.Form,
            HtmlTag.Figure => NodeTraits.Figure,
            HtmlTag.Figcaption => NodeTraits.Caption,
            HtmlTag.Table => NodeTraits.Table,
            HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Menu => NodeTraits.List,
            HtmlTag.Dl => NodeTraits.DefinitionList,
            HtmlTag.Blockquote => NodeTraits.Blockquote,
            HtmlTag.Article => above.HasFlag(NodeTraits.Article) ? NodeTraits.NestedArticle : NodeTraits.Article,
            HtmlTag.Main => NodeTraits.Main,
            HtmlTag.Section => NodeTraits.Section,
            HtmlTag.Button => NodeTraits.Button,
            HtmlTag.A => NodeTraits.Anchor,
            _ => NodeTraits.None,
        };

    private void Sum(IReadOnlyList<PageBlock> blocks, ReadOnlySpan<BlockWords> words)
    {
        unchecked
        {
            for (int i = 0; i < blocks.Count; i++)
            {
                int node = blocks[i].Node;
                Words[node] += words[i].Words;
                Letters[node] += blocks[i].Text.Length;
                LinkLetters[node] += blocks[i].LinkLength;
                ProseWords[node] += IsProse(blocks[i], words[i]) ? words[i].Words : 0;
                BlockCounts[node]++;
            }

            for (int node = _tree.Count - 1; node > 0; node--)
            {
                int parent = _tree[node].Parent;
                Words[parent] += Words[node];
                Letters[parent] += Letters[node];
                LinkLetters[parent] += LinkLetters[node];
                ProseWords[parent] += ProseWords[node];
                BlockCounts[parent] += BlockCounts[node];
            }
        }
    }

    private static ulong Mix(ulong path, ulong value)
    {
        unchecked
        {
            return ((path ^ value) * 1099511628211UL) ^ (path >> 29);
        }
    }
}
