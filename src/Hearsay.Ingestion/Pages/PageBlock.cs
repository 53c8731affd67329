using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages;

/// <summary>A run of text of a page between two block borders.</summary>
/// <param name="Node">The block element that holds it.</param>
/// <param name="Text">White space collapsed, never empty.</param>
/// <param name="LinkLength">How many of its letters are links.</param>
/// <param name="Links">How many links it holds.</param>
/// <param name="FirstText">The first text node of it; ascends from block to block.</param>
internal sealed record PageBlock(int Node, HtmlTag Tag, string Text, int LinkLength, int Links, int FirstText)
{
    /// <summary>Gets how many of its letters are set in bold.</summary>
    public int BoldLength { get; init; }

    /// <summary>Gets how many of its letters are set in italics.</summary>
    public int ItalicLength { get; init; }

    /// <summary>Gets how many pictures stand between the text before it and its own.</summary>
    public int Pictures { get; init; }
}
