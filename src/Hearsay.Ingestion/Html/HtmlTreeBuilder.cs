using System.Buffers;

namespace Hearsay.Ingestion.Html;

/// <summary>Builds the tree of a page in one pass.</summary>
/// <remarks>
/// Follows the HTML standard where it shows in the text of real pages: void and raw-text elements, implied end tags, end tags that
/// close what was left open, formatting that is closed across blocks. It does not move content out of tables, and a page that nests
/// deeper than the limit is refused instead of flattened.
/// </remarks>
internal sealed class HtmlTreeBuilder
{
    // The standard's adoption agency gives up after eight as well.
    private const int MaxReopened = 8;
    private const int ChecksEvery = 4096;

    /// <summary>
    /// How many elements and runs of text a page may hold. The longest live blogs have a tenth of it; everything that is kept of each
    /// would fill gigabytes for a page of sixteen megabytes of nothing but tags.
    /// </summary>
    public const int MaxNodes = 500_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly string _source;
    private readonly int _maxDepth;
    private readonly Deadline _deadline;
    private readonly List<int> _open = [];
    private HtmlNode[] _nodes;
    private int _count;
    private int _at;
    private int _openParagraphs;
    private int _openSvgs;

    private HtmlTreeBuilder(string source, int maxDepth, Deadline deadline)
    {
        _source = source;
        _maxDepth = maxDepth;
        _deadline = deadline;
        _nodes = ArrayPool<HtmlNode>.Shared.Rent(Math.Max(64, source.Length / 24));
    }

    /// <summary>The tree of the page; null with the reason when it breaks a limit.</summary>
    public static HtmlTree? Build(string source, int maxDepth, Deadline deadline, out HtmlFault fault)
    {
        HtmlTreeBuilder builder = new(source, maxDepth, deadline);
        fault = builder.Run();
        if (fault == HtmlFault.None)
            return new HtmlTree(source, builder._nodes, builder._count);
        ArrayPool<HtmlNode>.Shared.Return(builder._nodes);
        return null;
    }

    private HtmlFault Run()
    {
        // A root that is no element of the page, so that everything has a parent.
        Push(HtmlTag.Html, 0, 0, 0);
        int steps = 0;
        while (_at < _source.Length)
        {
            if (++steps % ChecksEvery == 0 && _deadline.HasPassed)
                return HtmlFault.TooSlow;
            ReadText();
            if (_at < _source.Length)
                ReadMarkup();
            if (_open.Count > _maxDepth)
                return HtmlFault.TooDeep;
            if (_count > MaxNodes)
                return HtmlFault.TooMany;
        }

        while (_open.Count > 0)
            Pop();
        return HtmlFault.None;
    }

    // A < that opens no tag is text.
    private void ReadText()
    {
        unchecked
        {
            int start = _at;
            int from = _at;
            while (true)
            {
                int length = _source.AsSpan(from).IndexOf('<');
                if (length < 0)
                {
                    _at = _source.Length;
                    break;
                }

                _at = from + length;
                if (_at + 1 < _source.Length && (char.IsAsciiLetter(_source[_at + 1]) || _source[_at + 1] is '/' or '!' or '?'))
                    break;
                from = _at + 1;
            }

            if (_at > start)
                AddText(start, _at);
        }
    }

    private void AddText(int start, int end)
    {
        if (TopTag == HtmlTag.Head && !_source.AsSpan(start, end - start).IsWhiteSpace())
            Pop();
        Append(HtmlTag.Text, start, end, end);
        _nodes[_count - 1].SubtreeEnd = _count;
    }

    private void ReadMarkup()
    {
        char next = _source[_at + 1];
        if (next == '/')
            ReadEndTag();
        else if (char.IsAsciiLetter(next))
            ReadStartTag();
        else
            SkipDeclaration();
    }

    private void SkipDeclaration()
    {
        ReadOnlySpan<char> rest = _source.AsSpan(_at);
        if (!rest.StartsWith("<!--"))
        {
            SkipTo(rest.IndexOf('>'), 1);
            return;
        }

        // <!--> and <!---> are whole comments.
        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
            SkipTo(rest.IndexOf('>'), 1);
        else
            SkipTo(rest[4..].IndexOf("-->"), 7);
    }

    private void SkipTo(int found, int length) => _at = found < 0 ? _source.Length : _at + found + length;

    private void ReadStartTag()
    {
        int nameStart = _at + 1;
        int nameLength = _source.AsSpan(nameStart).IndexOfAny(NameEnds);
        if (nameLength < 0)
        {
            _at = _source.Length;
            return;
        }

        HtmlTag tag = HtmlTags.Find(_source.AsSpan(nameStart, nameLength));
        int attributes = nameStart + nameLength;
        int end = EndOfTag(attributes);
        _at = Math.Min(end + 1, _source.Length);
        if (end >= _source.Length)
            return;
        bool selfClosing = _source[end - 1] == '/';
        // The name of an unknown element is needed to find its end: its letters start at the name.
        Open(tag, tag == HtmlTag.Other ? nameStart : attributes, end, selfClosing);
    }

    // Quotation marks count only after an equals sign; everywhere else they are part of a name or an unquoted value.
    private int EndOfTag(int from)
    {
        unchecked
        {
            int at = from;
            while (at < _source.Length)
            {
                int length = _source.AsSpan(at).IndexOfAny('>', '"', '\'');
                if (length < 0)
                    return _source.Length;
                at += length;
                if (_source[at] == '>')
                    return at;
                int before = at - 1;
                while (before >= from && char.IsWhiteSpace(_source[before]))
                    before--;
                if (before >= from && _source[before] == '=')
                {
                    int close = _source.AsSpan(at + 1).IndexOf(_source[at]);
                    if (close < 0)
                        return _source.Length;
                    at += close + 1;
                }

                at++;
            }

            return _source.Length;
        }
    }

    private void Open(HtmlTag tag, int start, int end, bool selfClosing)
    {
        if (tag is HtmlTag.Html or HtmlTag.Body && _openSvgs == 0 && IsRepeated(tag, start, end))
            return;
        CloseImplied(tag);
        Push(tag, start, end, end + 1);
        bool closesItself = HtmlTags.IsVoid(tag) || (selfClosing && (_openSvgs > 0 || tag is HtmlTag.Svg));
        if (closesItself)
            Pop();
        else if (HtmlTags.IsRawText(tag) && _openSvgs == 0)
            ReadRawText(tag);
    }

    // <html> gives its attributes to the root; a second <body> is ignored.
    private bool IsRepeated(HtmlTag tag, int start, int end)
    {
        if (tag == HtmlTag.Body)
            return IsOpen(HtmlTag.Body);
        if (_nodes[0].End == 0)
            (_nodes[0].Start, _nodes[0].End) = (start, end);
        return true;
    }

    private void ReadRawText(HtmlTag tag)
    {
        ref HtmlNode element = ref _nodes[_open[^1]];
        int found = EndOfRawText(
            tag switch
            {
                HtmlTag.Script => "script",
                HtmlTag.Style => "style",
                HtmlTag.Title => "title",
                HtmlTag.Textarea => "textarea",
                _ => "iframe",
            }
        );
        int end = found < 0 ? _source.Length : found;
        element.ContentStart = _at;
        element.ContentEnd = end;
        int close = found < 0 ? -1 : _source.AsSpan(end).IndexOf('>');
        _at = close < 0 ? _source.Length : end + close + 1;
        Pop();
    }

    // Where the end tag of that name starts; -1 when the rest of the page is raw text.
    private int EndOfRawText(string name)
    {
        int from = _at;
        while (true)
        {
            // A search for one letter looks at twice as many a step as one for two.
            int length = _source.AsSpan(from).IndexOf('<');
            if (length < 0)
                return -1;
            from += length + 1;
            if (_source.AsSpan(from).StartsWith("/") && _source.AsSpan(from + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return from - 1;
        }
    }

    private void CloseImplied(HtmlTag tag)
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

    private void ReadEndTag()
    {
        int nameStart = _at + 2;
        int close = _source.AsSpan(_at).IndexOf('>');
        if (close < 0)
        {
            _at = _source.Length;
            return;
        }

        _at += close + 1;
        ReadOnlySpan<char> name = _source.AsSpan(nameStart, _at - 1 - nameStart);
        int length = name.IndexOfAny(NameEnds);
        name = length < 0 ? name : name[..length];
        HtmlTag tag = HtmlTags.Find(name);
        if (tag is HtmlTag.Html or HtmlTag.Body || HtmlTags.IsVoid(tag))
            return;
        Close(tag, name);
    }

    private void Close(HtmlTag tag, ReadOnlySpan<char> name)
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
        _source.AsSpan(_nodes[node].Start).StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private bool IsOpen(HtmlTag tag)
    {
        foreach (int node in _open)
        {
            if (_nodes[node].Tag == tag)
                return true;
        }

        return false;
    }

    private HtmlTag TopTag => _nodes[_open[^1]].Tag;

    private void Push(HtmlTag tag, int start, int end, int contentStart)
    {
        _openParagraphs += tag == HtmlTag.P ? 1 : 0;
        _openSvgs += tag == HtmlTag.Svg ? 1 : 0;
        Append(tag, start, end, contentStart);
        _open.Add(_count - 1);
    }

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

    private void Pop()
    {
        ref HtmlNode node = ref _nodes[_open[^1]];
        _openParagraphs -= node.Tag == HtmlTag.P ? 1 : 0;
        _openSvgs -= node.Tag == HtmlTag.Svg ? 1 : 0;
        node.SubtreeEnd = _count;
        _open.RemoveAt(_open.Count - 1);
    }
}
