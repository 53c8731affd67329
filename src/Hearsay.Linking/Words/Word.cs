using Hearsay.Core.Text;

namespace Hearsay.Linking.Words;

/// <summary>A word of an article's text.</summary>
/// <param name="Key">Its folded form in the <see cref="Vocabulary"/> of the run.</param>
internal readonly record struct Word(TextSpan Span, int Key);
