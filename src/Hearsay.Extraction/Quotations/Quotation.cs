using Hearsay.Core.Text;

namespace Hearsay.Extraction.Quotations;

/// <summary>A pair of quotation marks and what they enclose.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them and without white space at its edges.</param>
/// <param name="BlockIndex">The article's block that holds it; a quotation never crosses a block.</param>
/// <param name="Depth">0 for an outermost one, 1 for a quotation inside it.</param>
/// <param name="Closed">Whether a mark closes it; else it runs to the end of its block.</param>
/// <param name="Continues">Whether it goes on in the next block, which opens with a mark as well.</param>
public readonly record struct Quotation(TextSpan Span, TextSpan Inner, int BlockIndex, int Depth, bool Closed, bool Continues);
