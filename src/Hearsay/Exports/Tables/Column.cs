using System.Collections.Immutable;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Articles;

namespace Hearsay.Exports.Tables;

/// <summary>A column of a table over rows of one type, with the cell that each row has in it.</summary>
internal readonly record struct Column<T>(ExportColumn Shape, Func<ExportScope, T, object?> CellOf)
{
    public static Column<T> Text(string name, Func<ExportScope, T, string?> cellOf) =>
        new(new ExportColumn(name, ColumnKind.Text), (scope, row) => cellOf(scope, row));

    /// <summary>A text that few rows have for themselves.</summary>
    public static Column<T> Word(string name, Func<ExportScope, T, string?> cellOf) =>
        new(new ExportColumn(name, ColumnKind.Text) { Repeats = true }, (scope, row) => cellOf(scope, row));

    public static Column<T> Whole(string name, Func<ExportScope, T, long?> cellOf) =>
        new(new ExportColumn(name, ColumnKind.Whole), (scope, row) => cellOf(scope, row));

    public static Column<T> Number(string name, Func<ExportScope, T, double?> cellOf) =>
        new(new ExportColumn(name, ColumnKind.Number), (scope, row) => cellOf(scope, row));

    public static Column<T> Truth(string name, Func<ExportScope, T, bool?> cellOf) =>
        new(new ExportColumn(name, ColumnKind.Truth), (scope, row) => cellOf(scope, row));

    public static Column<T> Day(string name, Func<ExportScope, T, DateOnly?> cellOf) =>
        new(new ExportColumn(name, ColumnKind.Day), (scope, row) => cellOf(scope, row));

    /// <summary>The article that a row stands in, and what is known of it.</summary>
    public static ImmutableArray<Column<T>> Home(Func<T, ArticleId> articleOf) =>
        [
            Text("article", (_, row) => articleOf(row).Value),
            Word("story", (scope, row) => scope.StoryOf(articleOf(row))),
            Word("outlet", (scope, row) => scope.ArticleOf(articleOf(row)).Outlet),
            Day("published", (scope, row) => ExportScope.DayOf(scope.ArticleOf(articleOf(row)))),
        ];

    /// <summary>The claim that a row belongs to.</summary>
    public static ImmutableArray<Column<T>> Claim(Func<T, RowId> idOf) =>
        [
            Text("claim", (scope, row) => scope.ClaimOf(idOf(row))?.Id),
            Word("claim_state", (scope, row) => scope.ClaimOf(idOf(row)) is { } claim ? ContractWords.Of(claim.State) : null),
            Whole("independent_min", (scope, row) => scope.ClaimOf(idOf(row))?.IndependentOrigins.Min),
            Whole("independent_max", (scope, row) => scope.ClaimOf(idOf(row))?.IndependentOrigins.Max),
        ];
}
