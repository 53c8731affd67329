using System.Collections.Immutable;
using Hearsay.Ledger.Engines;

namespace Hearsay.Ledger.Sqlite;

/// <summary>Search by FTS5. The tables keep no text of their own: what was entered has to be given again to take it out.</summary>
internal static class SqliteText
{
    public static void Write(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts, bool isRemoval)
    {
        string name = NameOf(table);
        (string columns, string values) = table switch
        {
            TextTable.Article => ("title, words, tags", "@1, @2, @3"),
            TextTable.Entry => ("words, tags", "@1, @2"),
            _ => ("words", "@1"),
        };
        string sql = isRemoval
            ? $"INSERT INTO {name} ({name}, rowid, {columns}) VALUES ('delete', @0, {values})"
            : $"INSERT INTO {name} (rowid, {columns}) VALUES (@0, {values})";
        foreach (TextEntry text in texts)
        {
            object?[] row = table switch
            {
                TextTable.Article => [text.Number, text.Title, text.Words, text.Tags],
                TextTable.Entry => [text.Number, text.Words, text.Tags],
                _ => [text.Number, text.Words],
            };
            session.Execute(sql, row);
        }
    }

    public static List<long> Match(LedgerSession session, TextTable table, TextMatch match, long? below, int most)
    {
        string name = NameOf(table);
        return session.Query(
            $"SELECT rowid FROM {name} WHERE {name} MATCH @0 AND rowid < @1 ORDER BY rowid DESC LIMIT @2",
            r => r.GetInt64(0),
            Expression(table, match),
            below ?? long.MaxValue,
            (long)most
        );
    }

    public static Dictionary<long, double> Scores(LedgerSession session, TextTable table, TextMatch match)
    {
        string name = NameOf(table);
        // A word of the title tells more; bm25 is better the lower it is.
        string weights = table == TextTable.Article ? ", 6.0, 1.0, 0.0" : "";
        return session
            .Query(
                $"SELECT rowid, -bm25({name}{weights}) FROM {name} WHERE {name} MATCH @0",
                r => (r.GetInt64(0), r.GetDouble(1)),
                Expression(table, match)
            )
            .ToDictionary(r => r.Item1, r => r.Item2);
    }

    private static string NameOf(TextTable table) =>
        table switch
        {
            TextTable.Article => "article_text",
            TextTable.Entry => "entry_text",
            _ => "alias_text",
        };

    // The words were folded to letters and digits, so that nothing in them means anything to FTS5 inside quotation marks.
    private static string Expression(TextTable table, TextMatch match)
    {
        string words =
            table == TextTable.Article ? "{title words} : "
            : table == TextTable.Entry ? "words : "
            : "";
        List<string> parts = [];
        for (int i = 0; i < match.Phrases.Length; i++)
            parts.Add($"{words}{Phrase(match.Phrases[i])}{(match.IsPrefix && i + 1 == match.Phrases.Length ? "*" : "")}");
        foreach (ImmutableArray<string> group in match.Tags)
            parts.Add($"(tags : ({string.Join(" OR ", group.Select(tag => $"\"{tag}\""))}))");
        string expression = string.Join(" AND ", parts);
        foreach (ImmutableArray<string> phrase in match.Forbidden)
            expression = $"({expression}) NOT ({words}{Phrase(phrase)})";
        return expression;
    }

    private static string Phrase(ImmutableArray<string> words) => $"\"{string.Join(' ', words)}\"";
}
