using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Decoding;

/// <summary>Bytes turned into letters, or the reason why not.</summary>
/// <param name="Text">Without byte order mark; null when the bytes are no text.</param>
/// <param name="Problem">A warning when the text was repaired, an error when there is none; else null.</param>
internal sealed record DecodedText(string? Text, Diagnostic? Problem);
