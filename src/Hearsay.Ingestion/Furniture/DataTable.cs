using System.Collections.Immutable;
using Hearsay.Core.Resources;

namespace Hearsay.Ingestion.Furniture;

/// <summary>A table of general vocabulary that is built into the assembly: tab-separated, # starts a comment.</summary>
internal static class DataTable
{
    public static ImmutableArray<string[]> Rows(string name) =>
        [.. EmbeddedFile.ReadRows(typeof(DataTable).Assembly, name).Select(row => row.Split('\t'))];

    /// <summary>The first column.</summary>
    public static ImmutableArray<string> Column(string name) => [.. Rows(name).Select(row => row[0])];
}
