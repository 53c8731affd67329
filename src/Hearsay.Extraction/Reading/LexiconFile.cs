using Hearsay.Core.Resources;

namespace Hearsay.Extraction.Reading;

/// <summary>Reads the word lists that are built into the assembly: one row a line, fields between tabs, <c>#</c> begins a comment line.</summary>
internal static class LexiconFile
{
    /// <summary>The rows of the list, without comments and empty lines.</summary>
    /// <exception cref="InvalidOperationException">No such list is built in.</exception>
    public static IEnumerable<string[]> Rows(string name) =>
        EmbeddedFile.ReadRows(typeof(LexiconFile).Assembly, name).Select(row => row.Split('\t', StringSplitOptions.TrimEntries));
}
