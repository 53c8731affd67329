using Hearsay.Core.Articles;
using Hearsay.Linking.Dyads;
using static Hearsay.Exports.Tables.Column<Hearsay.Linking.Dyads.DirectedDeed>;

namespace Hearsay.Exports.Tables;

/// <summary>What one actor did to another, each deed once, however many articles tell it.</summary>
internal static class DyadTable
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "dyads",
            scope => DyadFinder.All(scope.Brief),
            [
                Text("id", (_, row) => row.Deed.Rows[0].Value),
                Word("story", (scope, row) => ArticlesOf(scope, row).Select(scope.StoryOf).FirstOrDefault(story => story is not null)),
                Word("from_id", (_, row) => row.From.Value),
                Word("from", (scope, row) => scope.Index.ActorOf(row.From)?.Name),
                Word("from_country", (scope, row) => scope.Index.ActorOf(row.From)?.Country),
                Word("to_id", (_, row) => row.To.Value),
                Word("to", (scope, row) => scope.Index.ActorOf(row.To)?.Name),
                Word("to_country", (scope, row) => scope.Index.ActorOf(row.To)?.Country),
                Day("day", (_, row) => ExportScope.DayOf(row.Deed.Date)),
                Word("type", (_, row) => row.Deed.Kind),
                Number("weight", (_, row) => row.Deed.Weight),
                Truth("counts", (_, row) => row.Deed.Counts),
                Whole("articles", (scope, row) => ArticlesOf(scope, row).Count()),
                Whole("independent_min", (scope, row) => scope.ClaimOf(row.Deed.Rows[0])?.IndependentOrigins.Min),
                Text("quotation", (scope, row) => scope.Index.QuoteOf(row.Deed.Rows[0])),
                Text("rows", (_, row) => ListCell.OfIds(row.Deed.Rows.Select(id => id.Value))),
            ]
        );

    private static IEnumerable<ArticleId> ArticlesOf(ExportScope scope, DirectedDeed row) =>
        row.Deed.Rows.Select(scope.Index.HomeOf).OfType<ArticleId>().Distinct();
}
