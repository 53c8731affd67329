namespace Hearsay.Extraction.Reading;

/// <summary>Reads the word lists that are built into the assembly: one row a line, fields between tabs, <c>#</c> begins a comment line.</summary>
internal static class LexiconFile
{
    /// <summary>The rows of the list, without comments and empty lines.</summary>
    /// <exception cref="InvalidOperationException">No such list is built in.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream =
            typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the word list {name} is not built in");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t', StringSplitOptions.TrimEntries);
        }
    }
}
