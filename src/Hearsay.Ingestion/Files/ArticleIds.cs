namespace Hearsay.Ingestion.Files;

/// <summary>Ids for files: the name without its extension, with as much of the folder as makes it unique.</summary>
internal static class ArticleIds
{
    private static readonly string[] DoubleEndings = [".warc.gz", ".html.gz", ".htm.gz", ".jsonl.gz", ".txt.gz", ".xml.gz"];

    /// <summary>One id per path, in the same order, no two alike.</summary>
    public static string[] For(IReadOnlyList<string> paths)
    {
        string[][] steps = [.. paths.Select(StepsOf)];
        string[] ids = [.. steps.Select(s => s[^1])];
        int deepest = steps.Length == 0 ? 0 : steps.Max(s => s.Length);
        for (int depth = 2; depth <= deepest; depth++)
        {
            foreach (int i in Clashing(ids))
                ids[i] = string.Join('/', steps[i][^Math.Min(depth, steps[i].Length)..]);
        }

        // Same folder and name, only the extension differs.
        foreach (int i in Clashing(ids))
            ids[i] += Path.GetExtension(paths[i]);
        foreach (int i in Clashing(ids))
            ids[i] = Path.GetFullPath(paths[i]).Replace('\\', '/');
        return ids;
    }

    private static List<int> Clashing(string[] ids) =>
        [.. Enumerable.Range(0, ids.Length).GroupBy(i => ids[i], StringComparer.Ordinal).Where(g => g.Skip(1).Any()).SelectMany(g => g)];

    private static string[] StepsOf(string path)
    {
        if (path == InputFile.StandardInput)
            return ["stdin"];
        string[] steps = Path.GetFullPath(path).Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        steps[^1] = WithoutExtension(steps[^1]);
        return steps;
    }

    private static string WithoutExtension(string name)
    {
        string? twice = DoubleEndings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        string bare = twice is null ? Path.GetFileNameWithoutExtension(name) : name[..^twice.Length];
        return bare.Trim().Length == 0 ? name : bare;
    }
}
