namespace Hearsay.Ingestion.Archives;

/// <summary>A record of a web archive (WARC 1.0 and 1.1, ISO 28500).</summary>
/// <param name="Type">"response", "resource", "warcinfo" …</param>
/// <param name="Offset">Where it starts in the file; of a compressed archive where its member starts. Reading can go on from here.</param>
/// <param name="Content">Null when it was too large or of no interest.</param>
internal sealed record WarcRecord(string Type, string? Target, string? Date, string? ContentType, long Offset, byte[]? Content);
