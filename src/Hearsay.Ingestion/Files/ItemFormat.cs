namespace Hearsay.Ingestion.Files;

/// <summary>What a file holds.</summary>
internal enum ItemFormat
{
    PlainText,
    Page,
    Rows,
    XmlFeed,
    JsonFeed,
    Archive,
    CompressedArchive,
    Compressed,
}
