using System.Globalization;

namespace Hearsay.Ingestion.Files;

/// <summary>Reads where in an archive to go on: <c>crawl.warc.gz@48213</c>, as messages name its records.</summary>
internal static class Resumption
{
    /// <summary>The file and the place; the whole argument and 0 when it names a file as it stands or says no place.</summary>
    public static (string Path, long Offset) PathOf(string argument)
    {
        int at = argument.LastIndexOf('@');
        return
            at > 0
            && long.TryParse(argument.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long offset)
            && FormatSniffer.IsArchive(argument[..at])
            && !File.Exists(argument)
            ? (argument[..at], offset)
            : (argument, 0);
    }
}
