using System.Collections.Immutable;
using Hearsay.Ledger.Engines;

namespace Hearsay.Ledger.Postgres;

/// <summary>Search by text vectors under a GIN index. The words were folded before: the configuration is <c>simple</c>.</summary>
internal static class PostgresText
{
    public static void Add(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts)
    {
        foreach (TextEntry text in texts)
        {
            switch (table)
            {
                case TextTable.Article:
                    session.Execute(
                        "INSERT INTO article_text (number, title, words, tags) VALUES (@0, to_tsvector('simple', @1), to_tsvector('simple', @2), to_tsvector('simple', @3))",
                        text.Number,
                        text.Title,
                        text.Title + " " + text.Words,
                        text.Tags
                    );
                    break;
                case TextTable.Entry:
                    session.Execute(
                        "INSERT INTO entry_text (number, words, tags) VALUES (@0, to_tsvector('simple', @1), to_tsvector('simple', @2))",
                        text.Number,
                        text.Words,
                        text.Tags
                    );
                    break;
                default:
                    session.Execute(
                        "INSERT INTO alias_text (number, words) VALUES (@0, to_tsvector('simple', @1))",
                        text.Number,
                        text.Words
                    );
                    break;
            }
        }
    }

    public static void Remove(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts) =>
        session.Execute($"DELETE FROM {NameOf(table)} WHERE number = ANY(@0)", texts.Select(t => t.Number).ToArray());

    public static List<long> Match(LedgerSession session, TextTable table, TextMatch match, long? below, int most) =>
        session.Query(
            $"SELECT number FROM {NameOf(table)} WHERE {Condition(table, match)} AND number < @2 ORDER BY number DESC LIMIT @3",
            r => r.GetInt64(0),
            Words(match),
            Tags(match),
            below ?? long.MaxValue,
            (long)most
        );

    public static Dictionary<long, double> Scores(LedgerSession session, TextTable table, TextMatch match)
    {
        // 1: a long text does not count for its length.
        string score =
            table == TextTable.Article
                ? "ts_rank_cd(words, to_tsquery('simple', @0), 1) + 6 * ts_rank_cd(title, to_tsquery('simple', @0), 1)"
                : "ts_rank_cd(words, to_tsquery('simple', @0), 1)";
        return session
            .Query(
                $"SELECT number, ({score})::float8 FROM {NameOf(table)} WHERE {Condition(table, match)}",
                r => (r.GetInt64(0), r.GetDouble(1)),
                Words(match),
                Tags(match)
            )
            .ToDictionary(r => r.Item1, r => r.Item2);
    }

    private static string Condition(TextTable table, TextMatch match)
    {
        string words = match.Phrases.IsEmpty && match.Forbidden.IsEmpty ? "@0 = @0" : "words @@ to_tsquery('simple', @0)";
        return table == TextTable.Alias || match.Tags.IsEmpty ? words + " AND @1 = @1" : words + " AND tags @@ to_tsquery('simple', @1)";
    }

    private static string Words(TextMatch match)
    {
        List<string> parts = [];
        for (int i = 0; i < match.Phrases.Length; i++)
            parts.Add(Phrase(match.Phrases[i], match.IsPrefix && i + 1 == match.Phrases.Length));
        parts.AddRange(match.Forbidden.Select(phrase => "!" + Phrase(phrase, isPrefix: false)));
        return string.Join(" & ", parts);
    }

    private static string Tags(TextMatch match) => string.Join(" & ", match.Tags.Select(group => $"({string.Join(" | ", group)})"));

    private static string Phrase(ImmutableArray<string> words, bool isPrefix) =>
        $"({string.Join(" <-> ", words.Select(word => $"'{word}'"))}{(isPrefix ? ":*" : "")})";

    private static string NameOf(TextTable table) =>
        table switch
        {
            TextTable.Article => "article_text",
            TextTable.Entry => "entry_text",
            _ => "alias_text",
        };
}
