using Hearsay.Core.Text;

namespace Hearsay.Core.Articles;

/// <summary>A block of an article's text: a hard border for sentences.</summary>
/// <param name="Cite">For a block quotation, whom the page's own mark-up names as its source; else null.</param>
public sealed record Block(TextSpan Span, BlockKind Kind, string? Cite = null)
{
    /// <summary>Gets whether the block is page furniture: kept, marked, never analysed.</summary>
    public bool IsBoilerplate => Kind == BlockKind.Boilerplate;
}

/// <summary>What a block of text is. The numbers are stored in ledgers and never change.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph = 0,

    /// <summary>A headline or subhead.</summary>
    Heading = 1,

    /// <summary>An item of a list.</summary>
    ListItem = 2,

    /// <summary>A passage that the page marks as lifted from elsewhere.</summary>
    BlockQuotation = 3,

    /// <summary>The caption of a picture.</summary>
    Caption = 4,

    /// <summary>Page furniture: advertisements, credits, "Recommended", notes to editors.</summary>
    Boilerplate = 5,

    /// <summary>A note in which the outlet takes back or sets right what it told.</summary>
    Correction = 6,
}
