using Hearsay.Ingestion.Files;

namespace Hearsay.Ingestion;

/// <summary>A file to read.</summary>
/// <param name="Path">As the user wrote it or as the folder gave it; <c>-</c> is standard input.</param>
/// <param name="Id">The id of its article: unique among the inputs.</param>
/// <param name="SizeBytes">Null when unknown (standard input).</param>
public sealed record InputFile(string Path, string Id, long? SizeBytes)
{
    /// <summary>Gets where in the file reading starts: 0, or the <see cref="ReadResult.Offset"/> of an archive's record to resume at.</summary>
    public long Offset { get; init; }

    /// <summary>Gets what was fetched already; the path is then only a name for it. Null for a file.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Gets the address that the content came from; null for a file.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the charset that the answer's header named; null when it named none.</summary>
    public string? Charset { get; init; }

    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Gets whether it may hold many articles, to be read one after the other rather than in one piece.</summary>
    public bool IsCollection => Path == StandardInput || FormatSniffer.IsCollection(Path);
}
