using Hearsay.Core.Text;

namespace Hearsay.Core.Analyses;

/// <summary>A syntactic word in the sense of Universal Dependencies.</summary>
/// <param name="Span">Its letters.</param>
/// <param name="JoinsPrevious">Whether it belongs to the same surface token as the word before it: the "n't" of "don't".</param>
public readonly record struct Token(TextSpan Span, bool JoinsPrevious = false);
