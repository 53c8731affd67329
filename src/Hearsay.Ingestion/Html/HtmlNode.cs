using System.Runtime.InteropServices;

namespace Hearsay.Ingestion.Html;

/// <summary>An element or a run of text. Nodes lie in document order, so the nodes from one to its <see cref="SubtreeEnd"/> are its subtree.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct HtmlNode
{
    public HtmlTag Tag;

    /// <summary>Index of the parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>Index after the last node inside.</summary>
    public int SubtreeEnd;

    /// <summary>Where its letters start in the source: of a text its text, of an element what follows the name in its start tag.</summary>
    public int Start;

    /// <summary>Where they end.</summary>
    public int End;

    /// <summary>Where the content starts in the source: after the start tag. Of raw-text elements the content is not a node.</summary>
    public int ContentStart;

    /// <summary>Where raw text ends; else the same as <see cref="ContentStart"/>.</summary>
    public int ContentEnd;
}
