using System.Buffers;
using System.Text;

namespace Hearsay.Ingestion.Decoding;

/// <summary>The encoding that a page or an XML document names in its first bytes.</summary>
internal static class DeclaredCharset
{
    // HTML asks for the declaration within the first 1,024 bytes; real pages put comments and scripts before it.
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';/>?");

    private const int SearchedBytes = 8 * 1024;

    /// <summary>The declared encoding; null when none is declared or the name is unknown.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, SearchedBytes)];
        if (head.IndexOf((byte)'<') < 0)
            return null;
        string letters = Encoding.Latin1.GetString(head);
        return ByName(InXmlDeclaration(letters) ?? InMeta(letters));
    }

    /// <summary>The encoding of that name as browsers understand it; null when unknown.</summary>
    public static Encoding? ByName(string? name)
    {
        string label = name?.Trim().Trim('"', '\'').ToLowerInvariant() ?? "";
        switch (label)
        {
            case "":
                return null;
            // The WHATWG's Encoding Standard reads these as windows-1252: pages that say Latin-1 use its quotation marks.
            case "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "l1" or "cp1252" or "x-cp1252":
                return LegacyEncodings.Windows1252;
            case "utf8":
                return Encoding.UTF8;
        }

        return LegacyEncodings.Find(label);
    }

    private static string? InXmlDeclaration(string head)
    {
        if (!head.StartsWith("<?xml", StringComparison.Ordinal))
            return null;
        int end = head.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? null : ValueAfter(head[..end], "encoding");
    }

    private static string? InMeta(string head)
    {
        int at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = head.IndexOf('>', at);
            if (end < 0)
                return null;
            if (ValueAfter(head[at..end], "charset") is { } found)
                return found;
            at = end;
        }

        return null;
    }

    private static string? ValueAfter(string tag, string key)
    {
        int at = tag.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        ReadOnlySpan<char> rest = tag.AsSpan(at + key.Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        int length = rest.IndexOfAny(ValueEnds);
        return (length < 0 ? rest : rest[..length]).ToString();
    }
}
