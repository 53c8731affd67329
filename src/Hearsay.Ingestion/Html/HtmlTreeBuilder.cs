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
    private readonly OpenElements _open;
    private int _at;

    private HtmlTreeBuilder(string source, int maxDepth, Deadline deadline)
    {
        _source = source;
        _maxDepth = maxDepth;
        _deadline = deadline;
        // A guess that few pages exceed: it grows where a page does.
        _open = new OpenElements(source, Math.Max(64, source.Length / 24));
    }

    /// <summary>The tree of the page; null with the reason when it breaks a limit.</summary>
    public static HtmlTree? Build(string source, int maxDepth, Deadline deadline, out HtmlFault fault)
    {
        HtmlTreeBuilder builder = new(source, maxDepth, deadline);
        fault = builder.Run();
        if (fault == HtmlFault.None)
            return new HtmlTree(source, builder._open.Nodes, builder._open.Count);
        ArrayPool<HtmlNode>.Shared.Return(builder._open.Nodes);
        return null;
    }

    private HtmlFault Run()
    {
        // A root that is no element of the page, so that everything has a parent.
        _open.Push(HtmlTag.Html, 0, 0, 0);
        int steps = 0;
        while (_at < _source.Length)
        {
            if (++steps % ChecksEvery == 0 && _deadline.HasPassed)
                return HtmlFault.TooSlow;
            ReadText();
            if (_at < _source.Length)
                ReadMarkup();
            if (_open.Depth > _maxDepth)
                return HtmlFault.TooDeep;
            if (_open.Count > MaxNodes)
                return HtmlFault.TooMany;
        }

        while (_open.Depth > 0)
            _open.Pop();
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
                _open.AddText(start, _at);
        }
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
        if (tag is HtmlTag.Html or HtmlTag.Body && !_open.IsInSvg && IsRepeated(tag, start, end))
            return;
        _open.CloseImplied(tag);
        _open.Push(tag, start, end, end + 1);
        bool closesItself = HtmlTags.IsVoid(tag) || (selfClosing && (_open.IsInSvg || tag is HtmlTag.Svg));
        if (closesItself)
            _open.Pop();
        else if (HtmlTags.IsRawText(tag) && !_open.IsInSvg)
            ReadRawText(tag);
    }

    // <html> gives its attributes to the root; a second <body> is ignored.
    private bool IsRepeated(HtmlTag tag, int start, int end)
    {
        if (tag == HtmlTag.Body)
            return _open.Has(HtmlTag.Body);
        ref HtmlNode root = ref _open.Nodes[0];
        if (root.End == 0)
            (root.Start, root.End) = (start, end);
        return true;
    }

    private void ReadRawText(HtmlTag tag)
    {
        ref HtmlNode element = ref _open.Top;
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
        _open.Pop();
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
        _open.Close(tag, name);
    }
}
