namespace Hearsay.Ingestion.Files;

/// <summary>What a file holds.</summary>
internal enum ItemFormat
{
    PlainText,
    Page,

    /// <summary>A page with all its parts in one file (MHTML, RFC 2557).</summary>
    SavedPage,

    Rows,
    XmlFeed,
    JsonFeed,
    Archive,
    CompressedArchive,
    Compressed,
}
