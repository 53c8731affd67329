using System.Collections.Immutable;

namespace Hearsay.Ingestion.Furniture;

/// <summary>A table of general vocabulary that is built into the assembly: tab-separated, # starts a comment.</summary>
internal static class DataTable
{
    public static ImmutableArray<string[]> Rows(string name)
    {
        using Stream stream =
            typeof(DataTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The table " + name + " is not built in.");
        using StreamReader reader = new(stream);
        ImmutableArray<string[]>.Builder rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }

        return rows.ToImmutable();
    }

    /// <summary>The first column.</summary>
    public static ImmutableArray<string> Column(string name) => [.. Rows(name).Select(row => row[0])];
}
