using Hearsay.Core.Text;

namespace Hearsay.Core.Analyses;

/// <summary>A sentence: its letters and its words.</summary>
/// <param name="Span">From its first word's first letter to its last word's last.</param>
/// <param name="FirstToken">Index of its first word in <see cref="Analysis.Tokens"/>.</param>
/// <param name="TokenCount">How many words it has; at least one.</param>
/// <param name="BlockIndex">The article's block that holds it. A sentence never crosses a block.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int BlockIndex)
{
    /// <summary>Gets the index after its last word.</summary>
    public int EndToken => FirstToken + TokenCount;
}
