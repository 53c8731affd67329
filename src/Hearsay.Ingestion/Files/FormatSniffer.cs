namespace Hearsay.Ingestion.Files;

/// <summary>Tells a file's format by its name, else by its first letters.</summary>
internal static class FormatSniffer
{
    private const int HeadLength = 1024;

    private static readonly string[] CollectionEndings = [".jsonl.gz", ".xml", ".rss", ".atom", ".warc", ".warc.gz"];

    /// <summary>Whether the file is read line by line: such a file may be larger than one item.</summary>
    public static bool IsRows(string path) => Ends(path, ".jsonl") || Ends(path, ".ndjson");

    /// <summary>Whether the name is that of rows, a feed or an archive.</summary>
    public static bool IsCollection(string path) => IsRows(path) || CollectionEndings.Any(ending => Ends(path, ending));

    public static ItemFormat Of(string path, string text)
    {
        if (Ends(path, ".html") || Ends(path, ".htm") || Ends(path, ".xhtml"))
            return ItemFormat.Page;
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, HeadLength)).TrimStart();
        if (
            head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        )
            return ItemFormat.Page;
        bool markup =
            head.StartsWith("<")
            && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase));
        if (markup)
            return ItemFormat.Page;
        bool named = Ends(path, ".txt") || Ends(path, ".md");
        return !named && head.StartsWith("{") && head.Contains("\"text\"", StringComparison.Ordinal)
            ? ItemFormat.Rows
            : ItemFormat.PlainText;
    }

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
