using Hearsay.Contract;
using Hearsay.Core.Briefs;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

internal static class ConflictTable
{
    public static ExportTable Create() =>
        new(
            "conflicts",
            [
                Text("id"),
                Word("story"),
                Word("on"),
                Text("first_claim"),
                Text("first_text"),
                Text("second_claim"),
                Text("second_text"),
                Text("because"),
                Text("articles"),
            ],
            scope => scope.Brief.Conflicts.Select(row => Row(scope, row))
        );

    private static object?[] Row(ExportScope scope, Conflict row)
    {
        string[] articles = [.. row.Spans.Select(piece => piece.Article.Value).Distinct()];
        return
        [
            $"{row.First}+{row.Second}+{ContractWords.Of(row.On)}",
            row.Spans.Select(piece => scope.StoryOf(piece.Article)).FirstOrDefault(story => story is not null),
            ContractWords.Of(row.On),
            row.First,
            scope.Index.ClaimOf(row.First)?.Text,
            row.Second,
            scope.Index.ClaimOf(row.Second)?.Text,
            row.Because,
            articles.Length == 0 ? null : string.Join(';', articles),
        ];
    }
}
