using System.Buffers;

namespace Hearsay.Ingestion.Html;

/// <summary>The elements of a page that are open, and the nodes made so far: what a start tag closes unsaid, and what an end tag closes.</summary>
/// <param name="source">The page. The name of an element that is not known by its tag is read from it.</param>
/// <param name="expected">About how many nodes the page will have.</param>
internal sealed class OpenElements(string source, int expected)
{
    // The standard's adoption agency gives up after eight as well.
    private const int MaxReopened = 8;

    private readonly List<int> _open = [];
    private HtmlNode[] _nodes = ArrayPool<HtmlNode>.Shared.Rent(expected);
    private int _count;
    private int _openParagraphs;
    private int _openSvgs;

    /// <summary>Gets the nodes in the order of the page, in a rented array that has room for more.</summary>
    public HtmlNode[] Nodes => _nodes;

    /// <summary>Gets how many nodes there are.</summary>
    public int Count => _count;

    /// <summary>Gets how many elements are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Gets whether the place lies inside a picture, where HTML's own rules rest.</summary>
    public bool IsInSvg => _openSvgs > 0;

    /// <summary>Gets the tag of the innermost open element.</summary>
    public HtmlTag TopTag => _nodes[_open[^1]].Tag;

    /// <summary>Gets the innermost open element.</summary>
    public ref HtmlNode Top => ref _nodes[_open[^1]];

    /// <summary>Opens an element.</summary>
    /// <param name="start">Where its attributes start, or its name where the tag is an unknown one.</param>
    public void Push(HtmlTag tag, int start, int end, int contentStart)
    {
        _openParagraphs += tag == HtmlTag.P ? 1 : 0;
        _openSvgs += tag == HtmlTag.Svg ? 1 : 0;
        Append(tag, start, end, contentStart);
        _open.Add(_count - 1);
    }

    /// <summary>Closes the innermost element.</summary>
    public void Pop()
    {
        ref HtmlNode node = ref _nodes[_open[^1]];
        _openParagraphs -= node.Tag == HtmlTag.P ? 1 : 0;
        _openSvgs -= node.Tag == HtmlTag.Svg ? 1 : 0;
        node.SubtreeEnd = _count;
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Adds a run of text to the innermost element.</summary>
    public void AddText(int start, int end)
    {
        if (TopTag == HtmlTag.Head && !source.AsSpan(start, end - start).IsWhiteSpace())
            Pop();
        Append(HtmlTag.Text, start, end, end);
        _nodes[_count - 1].SubtreeEnd = _count;
    }

    /// <summary>Whether an element with the tag is open.</summary>
    public bool Has(HtmlTag tag)
    {
        foreach (int node in _open)
        {
            if (_nodes[node].Tag == tag)
                return true;
        }

        return false;
    }

    /// <summary>Closes what a start tag ends without saying so: the paragraph before a block, the item before the next.</summary>
    public void CloseImplied(HtmlTag tag)
    {
        if (TopTag == HtmlTag.Head && !HtmlTags.IsHeadContent(tag))
            Pop();
        if (_openParagraphs > 0 && HtmlTags.ClosesParagraph(tag))
            CloseWithin(HtmlTag.P, HtmlTag.P, HtmlTag.Button, HtmlTag.Button);
        if (HtmlTags.IsHeading(tag) && HtmlTags.IsHeading(TopTag))
            Pop();
        switch (tag)
        {
            case HtmlTag.Li:
                CloseWithin(HtmlTag.Li, HtmlTag.Li, HtmlTag.Ul, HtmlTag.Ol);
                break;
            case HtmlTag.Dd or HtmlTag.Dt:
                CloseWithin(HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Dl, HtmlTag.Dl);
                break;
            case HtmlTag.Option when TopTag == HtmlTag.Option:
                Pop();
                break;
            case HtmlTag.A:
                CloseLink();
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseWithin(HtmlTag.Td, HtmlTag.Th, HtmlTag.Tr, HtmlTag.Table);
                break;
            case HtmlTag.Tr:
                CloseWithin(HtmlTag.Tr, HtmlTag.Tr, HtmlTag.Table, HtmlTag.Table);
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                CloseWithin(HtmlTag.Tbody, HtmlTag.Thead, HtmlTag.Table, HtmlTag.Table);
                break;
        }
    }

    // Closes the innermost open element of either kind, unless a border stands before it.
    private void CloseWithin(HtmlTag first, HtmlTag second, HtmlTag border, HtmlTag otherBorder)
    {
        for (int i = _open.Count - 1; i > 0; i--)
        {
            HtmlTag tag = _nodes[_open[i]].Tag;
            if (tag == first || tag == second)
            {
                PopTo(i);
                return;
            }

            bool cell = tag is HtmlTag.Td or HtmlTag.Th && first is not (HtmlTag.Tr or HtmlTag.Tbody);
            if (tag == border || tag == otherBorder || tag is HtmlTag.Table || cell)
                return;
        }
    }

    // A link inside a link: the outer one was left open.
    private void CloseLink()
    {
        for (int i = _open.Count - 1; i > 0; i--)
        {
            HtmlTag tag = _nodes[_open[i]].Tag;
            if (tag == HtmlTag.A)
            {
                PopTo(i);
                return;
            }

            if (HtmlTags.IsBlock(tag))
                return;
        }
    }

    /// <summary>Closes the element that an end tag means, and what was left open inside it; nothing where no such element is open.</summary>
    /// <param name="name">The name as it is written: an unknown element is known by it.</param>
    public void Close(HtmlTag tag, ReadOnlySpan<char> name)
    {
        bool block = HtmlTags.IsBlock(tag) || tag is HtmlTag.Table or HtmlTag.Head or HtmlTag.Template or HtmlTag.Object;
        int blocksBetween = 0;
        for (int i = _open.Count - 1; i > 0; i--)
        {
            HtmlTag open = _nodes[_open[i]].Tag;
            bool headings = HtmlTags.IsHeading(tag) && HtmlTags.IsHeading(open);
            if (headings || (open == tag && (tag != HtmlTag.Other || IsNamed(_open[i], name))))
            {
                if (block || blocksBetween == 0)
                    PopTo(i);
                else if (tag != HtmlTag.Other && _open.Count - i - 1 <= MaxReopened)
                    CloseAcross(i);
                return;
            }

            bool tableParts =
                tag is HtmlTag.Table or HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot && open != HtmlTag.Table;
            if (HtmlTags.IsScopeBorder(open) && !tableParts && open != HtmlTag.Object)
                return;
            blocksBetween += HtmlTags.IsBlock(open) ? 1 : 0;
        }
    }

    // <a><div>…</a>…</div>: the formatting ends here, the blocks inside it go on.
    private void CloseAcross(int position)
    {
        Span<HtmlNode> reopened = new HtmlNode[_open.Count - position - 1];
        for (int i = 0; i < reopened.Length; i++)
            reopened[i] = _nodes[_open[position + 1 + i]];
        PopTo(position);
        foreach (ref readonly HtmlNode node in reopened)
            Push(node.Tag, node.Start, node.End, node.ContentStart);
    }

    private bool IsNamed(int node, ReadOnlySpan<char> name) =>
        source.AsSpan(_nodes[node].Start).StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private void Append(HtmlTag tag, int start, int end, int contentStart)
    {
        if (_count == _nodes.Length)
            Grow();
        _nodes[_count++] = new HtmlNode
        {
            Tag = tag,
            Parent = _open.Count == 0 ? -1 : _open[^1],
            Start = start,
            End = end,
            ContentStart = contentStart,
            ContentEnd = contentStart,
        };
    }

    private void Grow()
    {
        HtmlNode[] larger = ArrayPool<HtmlNode>.Shared.Rent(_count * 2);
        _nodes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<HtmlNode>.Shared.Return(_nodes);
        _nodes = larger;
    }

    private void PopTo(int position)
    {
        while (_open.Count > position)
            Pop();
    }
}
