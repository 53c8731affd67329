using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Ingestion.Furniture;

/// <summary>Recognises news agencies by name, by abbreviation and by what their names end in.</summary>
internal static class Agencies
{
    private static readonly FrozenDictionary<string, string> Known = Load();
    private static readonly ImmutableArray<string> Endings = DataTable.Column("agency-endings.tsv");

    /// <summary>The agency's name when the text is nothing but one; else null. An unlisted one must end as agencies' names do.</summary>
    public static string? Name(ReadOnlySpan<char> text)
    {
        string bare = text.Trim(" \t\r\n.,:;-\u2013\u2014()[]|/").ToString();
        if (bare.Length is 0 or > 60)
            return null;
        if (Known.TryGetValue(bare, out string? name))
            return name;
        string[] words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool capitalised = words.Length is >= 2 and <= 6 && words.All(w => char.IsUpper(w[0]) || w is "of" or "the" or "and" or "for");
        return capitalised && Endings.Any(e => bare.EndsWith(" " + e, StringComparison.OrdinalIgnoreCase)) ? bare : null;
    }

    private static FrozenDictionary<string, string> Load()
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        foreach (string[] row in DataTable.Rows("agencies.tsv"))
        {
            known[row[0]] = row[0];
            foreach (string other in row[1].Split(','))
                known.TryAdd(other, row[0]);
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
