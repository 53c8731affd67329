using System.Collections.Immutable;
using Hearsay.Contract;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

internal static class CommitmentTable
{
    public static ExportTable Create() =>
        new(
            "commitments",
            [
                Text("id"),
                Text("article"),
                Word("story"),
                Word("outlet"),
                Day("published"),
                Word("kind"),
                Word("by_actor"),
                Word("by"),
                Word("to_actor"),
                Word("to"),
                Text("what"),
                Text("condition"),
                Word("due"),
                Word("overdue_as_of"),
                Whole("voiced"),
                Word("outcome"),
                Text("tests"),
                Text("tests_because"),
                Text("statements"),
                Text("what_spans"),
            ],
            scope => scope.Brief.Commitments.Select(row => Row(scope, row))
        );

    /// <summary>The gravest test: breaks, strains, keeps; else overdue or open.</summary>
    internal static string OutcomeOf(Commitment row)
    {
        if (!row.Tests.IsEmpty)
            return ContractWords.Of(row.Tests.Max(test => test.Relation));
        return row.OverdueAsOf is null ? "open" : "overdue";
    }

    private static object?[] Row(ExportScope scope, Commitment row)
    {
        ImmutableArray<TextSpan> what = [.. row.What.Where(piece => piece.Article == row.Article).Select(piece => piece.Span)];
        return
        [
            row.Id,
            row.Article.Value,
            scope.StoryOf(row.Article),
            scope.ArticleOf(row.Article).Outlet,
            ExportScope.DayOf(scope.ArticleOf(row.Article)),
            ContractWords.Of(row.Kind),
            row.By.Actor?.Value,
            scope.NameOf(row.By, row.Article),
            row.To?.Actor?.Value,
            scope.NameOf(row.To, row.Article),
            scope.Quote(row.Article, what),
            row.Condition,
            row.Due,
            row.OverdueAsOf,
            (long)row.Statements.Length,
            OutcomeOf(row),
            row.Tests.IsEmpty ? null : string.Join(';', row.Tests.Select(test => test.Row.Value)),
            row.Tests.IsEmpty ? null : string.Join("; ", row.Tests.Select(test => test.Because)),
            string.Join(';', row.Statements.Select(id => id.Value)),
            scope.CodePoints(row.Article, what),
        ];
    }
}
