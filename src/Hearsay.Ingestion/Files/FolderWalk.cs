using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Files;

/// <summary>The files below a folder, in ordinal order of the path.</summary>
internal static class FolderWalk
{
    private const string Compressed = ".gz";

    private static readonly string[] ReadEndings =
    [
        ".txt",
        ".md",
        ".html",
        ".htm",
        ".xhtml",
        ".mhtml",
        ".mht",
        ".jsonl",
        ".xml",
        ".rss",
        ".atom",
        ".warc",
    ];

    /// <summary>Files whose names say that they hold articles; all others are passed over silently.</summary>
    public static IEnumerable<string> Articles(string folder, List<Diagnostic> diagnostics) =>
        All(folder, int.MaxValue, diagnostics).Where(HoldsArticles);

    /// <summary>All files, at most so many folders deep. A folder that cannot be entered is an error and the rest goes on; links to folders are not followed, so that no walk is endless.</summary>
    public static List<string> All(string folder, int depth, List<Diagnostic> diagnostics)
    {
        List<string> files = [];
        Stack<(string Folder, int Depth)> open = new([(folder, 1)]);
        while (open.TryPop(out (string Folder, int Depth) at))
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(at.Folder));
                foreach (string inner in Directory.EnumerateDirectories(at.Folder))
                {
                    if (at.Depth < depth && new DirectoryInfo(inner).LinkTarget is null)
                        open.Push((inner, at.Depth + 1));
                }
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                diagnostics.Add(
                    new Diagnostic(
                        DiagnosticCodes.NotReadable,
                        DiagnosticSeverity.Error,
                        at.Folder,
                        "the folder cannot be read",
                        "check its permissions"
                    )
                );
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool HoldsArticles(string path)
    {
        string name = path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? path[..^Compressed.Length] : path;
        return ReadEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
