using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages;

/// <summary>Cuts a page into blocks of text, in reading order. Nothing is judged here; only what no reader sees is left out.</summary>
internal sealed class PageSegmenter
{
    private readonly HtmlTree _tree;
    private readonly List<PageBlock> _blocks = [];
    private readonly InlineText _text = new();
    private readonly Stack<(int Node, int End)> _open = new();
    private int _linkEnd;
    private int _linkLength;
    private int _links;
    private int _breaks;
    private int _firstText;
    private int _boldEnd;
    private int _boldLength;
    private int _italicEnd;
    private int _italicLength;
    private int _picturesBefore;
    private int _picturesWithin;

    private readonly bool _withoutScripts;

    private PageSegmenter(HtmlTree tree, bool withoutScripts)
    {
        _tree = tree;
        _withoutScripts = withoutScripts;
    }

    /// <summary>The blocks of the page.</summary>
    /// <param name="withoutScripts">Whether to read what a browser shows when it runs no scripts.</param>
    public static List<PageBlock> Cut(HtmlTree tree, bool withoutScripts = false)
    {
        PageSegmenter segmenter = new(tree, withoutScripts);
        segmenter.Walk();
        return segmenter._blocks;
    }

    /// <summary>Whether the element starts a block of its own.</summary>
    public static bool IsBlock(HtmlTag tag) => HtmlTags.IsBlock(tag) || tag == HtmlTag.Button;

    private void Walk()
    {
        _open.Push((0, _tree.Count));
        int node = 1;
        while (node < _tree.Count)
        {
            while (node >= _open.Peek().End)
                CloseBlock();
            node = Enter(node);
        }

        Flush();
    }

    private int Enter(int node)
    {
        HtmlTag tag = _tree.TagOf(node);
        if (tag == HtmlTag.Text)
        {
            AppendText(node);
            return node + 1;
        }

        if (IsUnseen(tag) && !(_withoutScripts && tag == HtmlTag.Noscript))
            return _tree[node].SubtreeEnd;
        if (IsBlock(tag))
            OpenBlock(node);
        else
            EnterInline(node, tag);
        return node + 1;
    }

    private void EnterInline(int node, HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Br:
                Break();
                break;
            case HtmlTag.A when node >= _linkEnd:
                OpenLink(node);
                break;
            case HtmlTag.B or HtmlTag.Strong:
                _boldEnd = Math.Max(_boldEnd, _tree[node].SubtreeEnd);
                break;
            case HtmlTag.I or HtmlTag.Em:
                _italicEnd = Math.Max(_italicEnd, _tree[node].SubtreeEnd);
                break;
            case HtmlTag.Img when _text.Length == 0:
                _picturesBefore++;
                break;
            case HtmlTag.Img:
                _picturesWithin++;
                break;
        }
    }

    private void OpenLink(int node)
    {
        _linkEnd = _tree[node].SubtreeEnd;
        _links++;
    }

    private void AppendText(int node)
    {
        unchecked
        {
            int before = _text.Length;
            _text.Append(_tree.RawText(node));
            if (_text.Length > before)
                _breaks = 0;
            if (before == 0)
                _firstText = node;
            int added = _text.Length - before;
            _linkLength += node < _linkEnd ? added : 0;
            _boldLength += node < _boldEnd ? added : 0;
            _italicLength += node < _italicEnd ? added : 0;
        }
    }

    // One break is a line of an address or a poem, two are a paragraph.
    private void Break()
    {
        _text.AppendBlank();
        if (++_breaks == 2)
            Flush();
    }

    private void OpenBlock(int node)
    {
        Flush();
        _open.Push((node, _tree[node].SubtreeEnd));
    }

    private void CloseBlock()
    {
        Flush();
        _open.Pop();
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            int node = _open.Peek().Node;
            _blocks.Add(
                new PageBlock(node, _tree.TagOf(node), _text.ToString(), _linkLength, _links, _firstText)
                {
                    BoldLength = _boldLength,
                    ItalicLength = _italicLength,
                    Pictures = _picturesBefore,
                }
            );
            (_picturesBefore, _picturesWithin) = (_picturesWithin, 0);
        }

        _text.Clear();
        _linkLength = _boldLength = _italicLength = 0;
        _links = 0;
        _breaks = 0;
    }

    private static bool IsUnseen(HtmlTag tag) =>
        tag
            is HtmlTag.Head
                or HtmlTag.Script
                or HtmlTag.Style
                or HtmlTag.Title
                or HtmlTag.Textarea
                or HtmlTag.Iframe
                or HtmlTag.Noscript
                or HtmlTag.Template
                or HtmlTag.Svg
                or HtmlTag.Math
                or HtmlTag.Select
                or HtmlTag.Object
                or HtmlTag.Audio
                or HtmlTag.Video
                or HtmlTag.Canvas;
}
