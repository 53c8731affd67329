using System.Collections.Immutable;
using Hearsay.Contract;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using static Hearsay.Exports.Tables.Column<Hearsay.Core.Briefs.Commitment>;

namespace Hearsay.Exports.Tables;

internal static class CommitmentTable
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "commitments",
            scope => scope.Brief.Commitments,
            [
                Text("id", (_, row) => row.Id),
                .. Home(row => row.Article),
                Word("kind", (_, row) => ContractWords.Of(row.Kind)),
                Word("by_actor", (_, row) => row.By.Actor?.Value),
                Word("by", (scope, row) => scope.NameOf(row.By, row.Article)),
                Word("to_actor", (_, row) => row.To?.Actor?.Value),
                Word("to", (scope, row) => scope.NameOf(row.To, row.Article)),
                Text("what", (scope, row) => scope.Quote(row.Article, WordsOf(row))),
                Text("condition", (_, row) => row.Condition),
                Word("due", (_, row) => row.Due),
                Word("overdue_as_of", (_, row) => row.OverdueAsOf),
                Whole("voiced", (_, row) => row.Statements.Length),
                Word("outcome", (_, row) => OutcomeOf(row)),
                Text("tests", (_, row) => ListCell.OfIds(row.Tests.Select(test => test.Row.Value))),
                Text("tests_because", (_, row) => ListCell.OfWords(row.Tests.Select(test => test.Because))),
                Text("statements", (_, row) => ListCell.OfIds(row.Statements.Select(id => id.Value))),
                Text("what_spans", (scope, row) => scope.CodePoints(row.Article, WordsOf(row))),
            ]
        );

    /// <summary>The gravest test: breaks, strains, keeps; else overdue or open.</summary>
    internal static string OutcomeOf(Commitment row)
    {
        if (!row.Tests.IsEmpty)
            return ContractWords.Of(row.Tests.Max(test => test.Relation));
        return row.OverdueAsOf is null ? "open" : "overdue";
    }

    private static ImmutableArray<TextSpan> WordsOf(Commitment row) =>
        [.. row.What.Where(piece => piece.Article == row.Article).Select(piece => piece.Span)];
}
