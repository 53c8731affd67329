using System.Collections.Frozen;

namespace Hearsay.Ingestion.Furniture;

/// <summary>Knows people's given names: what tells "Jane Roe" from "Impact Stories".</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Known = DataTable
        .Rows("first-names.tsv")
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the text starts with a given name, a title before it aside.</summary>
    public static bool Starts(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("Dr. ", StringComparison.Ordinal) || text.StartsWith("Dr ", StringComparison.Ordinal))
            text = text[3..].TrimStart();
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end > 1 && BySpan.Contains(text[..end]);
    }
}
