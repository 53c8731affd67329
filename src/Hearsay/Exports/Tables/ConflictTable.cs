using Hearsay.Contract;
using Hearsay.Core.Briefs;
using static Hearsay.Exports.Tables.Column<Hearsay.Core.Briefs.Conflict>;

namespace Hearsay.Exports.Tables;

internal static class ConflictTable
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "conflicts",
            scope => scope.Brief.Conflicts,
            [
                Text("id", (_, row) => $"{row.First}+{row.Second}+{ContractWords.Of(row.On)}"),
                Word(
                    "story",
                    (scope, row) => row.Spans.Select(piece => scope.StoryOf(piece.Article)).FirstOrDefault(story => story is not null)
                ),
                Word("on", (_, row) => ContractWords.Of(row.On)),
                Text("first_claim", (_, row) => row.First),
                Text("first_text", (scope, row) => scope.Index.ClaimOf(row.First)?.Text),
                Text("second_claim", (_, row) => row.Second),
                Text("second_text", (scope, row) => scope.Index.ClaimOf(row.Second)?.Text),
                Text("because", (_, row) => row.Because),
                Text("articles", (_, row) => ArticlesOf(row)),
            ]
        );

    private static string? ArticlesOf(Conflict row) => ListCell.OfIds(row.Spans.Select(piece => piece.Article.Value).Distinct());
}
