namespace Hearsay.Language.NameSpans;

/// <summary>Words that may be a name with what goes with it, without a leading article and outer punctuation.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The index after its last word.</param>
internal readonly record struct NameSpan(int First, int End);
