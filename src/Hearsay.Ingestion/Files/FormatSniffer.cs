using System.Text;
using Hearsay.Ingestion.Feeds;

namespace Hearsay.Ingestion.Files;

/// <summary>Tells a file's format by its name and its first bytes.</summary>
internal static class FormatSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadBytes = 2048;

    private static readonly string[] CollectionEndings = [".jsonl", ".ndjson", ".jsonl.gz", ".xml", ".rss", ".atom", ".warc", ".warc.gz"];

    private static readonly string[] PageNames = [".html", ".htm", ".xhtml"];

    /// <summary>Whether the name is that of rows, a feed or an archive: many articles, read one after the other.</summary>
    public static bool IsCollection(string path) => CollectionEndings.Any(ending => Ends(path, ending));

    /// <summary>Whether the name is that of a crawl archive, where reading can start at any record.</summary>
    public static bool IsArchive(string path) => Ends(path, ".warc") || Ends(path, ".warc.gz");

    public static ItemFormat Of(string path, ReadOnlySpan<byte> head)
    {
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return Ends(name, ".warc") ? ItemFormat.CompressedArchive : ItemFormat.Compressed;
        if (Ends(name, ".warc") || head.StartsWith("WARC/"u8))
            return ItemFormat.Archive;
        if (Ends(name, ".jsonl") || Ends(name, ".ndjson"))
            return ItemFormat.Rows;
        if (Ends(name, ".mht") || Ends(name, ".mhtml"))
            return ItemFormat.SavedPage;
        if (PageNames.Any(p => Ends(name, p)))
            return ItemFormat.Page;
        return OfLetters(name, Encoding.Latin1.GetString(head));
    }

    private static ItemFormat OfLetters(string name, string letters)
    {
        // A byte order mark reads as three letters here, and UTF-16 has NULs between.
        ReadOnlySpan<char> head = letters
            .Replace("\0", "", StringComparison.Ordinal)
            .AsSpan()
            .TrimStart("\u00EF\u00BB\u00BF\u00FF\u00FE \t\r\n");
        bool opensPage =
            head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        if (opensPage || (head.StartsWith("<") && Holds(head, "<html", "<body", "<head>")))
            return ItemFormat.Page;
        if (
            Ends(name, ".rss")
            || Ends(name, ".atom")
            || Ends(name, ".xml")
            || (head.StartsWith("<") && Holds(head, "<?xml", "<rss", "<feed", "<urlset", "<rdf:RDF"))
        )
            return ItemFormat.XmlFeed;
        if (head.StartsWith("{") && JsonFeedReader.IsFeed(letters))
            return ItemFormat.JsonFeed;
        bool named = Ends(name, ".txt") || Ends(name, ".md");
        bool rows = !named && head.StartsWith("{") && Holds(head, "\"text\"", "\"html\"");
        return rows ? ItemFormat.Rows : ItemFormat.PlainText;
    }

    private static bool Holds(ReadOnlySpan<char> head, params ReadOnlySpan<string> marks)
    {
        foreach (string mark in marks)
        {
            if (head.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
