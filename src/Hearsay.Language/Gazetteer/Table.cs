using Hearsay.Core.Resources;

namespace Hearsay.Language.Gazetteer;

/// <summary>The tables of general knowledge: tab-separated resources of this assembly, whose comment lines name their source.</summary>
internal static class Table
{
    /// <summary>The rows of a table, in its order, cut into columns.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    /// <summary>The rows of a table as they are written.</summary>
    public static IEnumerable<string> Lines(string name) => EmbeddedFile.ReadRows(typeof(Table).Assembly, name);

    /// <summary>The column, or nothing where the row ends before it.</summary>
    public static string Column(this string[] row, int index) => index < row.Length ? row[index] : "";

    /// <summary>The alternatives of a column.</summary>
    public static string[] Alternatives(this string[] row, int index) =>
        row.Column(index).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The first column of all rows as a set that is asked by span.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string name, StringComparer comparer) =>
        Lines(name).ToHashSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
