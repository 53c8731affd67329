using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Dyads;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

/// <summary>What one actor did to another, each deed once, however many articles tell it.</summary>
internal static class DyadTable
{
    public static ExportTable Create() =>
        new(
            "dyads",
            [
                Text("id"),
                Word("story"),
                Word("from_id"),
                Word("from"),
                Word("from_country"),
                Word("to_id"),
                Word("to"),
                Word("to_country"),
                Day("day"),
                Word("type"),
                Number("weight"),
                Truth("counts"),
                Whole("articles"),
                Whole("independent_min"),
                Text("quotation"),
                Text("rows"),
            ],
            scope => DyadFinder.All(scope.Brief).Select(deed => Row(scope, deed))
        );

    private static object?[] Row(ExportScope scope, DirectedDeed directed)
    {
        Actor? from = scope.Index.ActorOf(directed.From);
        Actor? to = scope.Index.ActorOf(directed.To);
        DyadDeed deed = directed.Deed;
        ArticleId[] articles = [.. deed.Rows.Select(scope.Index.HomeOf).OfType<ArticleId>().Distinct()];
        Claim? claim = scope.ClaimOf(deed.Rows[0]);
        return
        [
            deed.Rows[0].Value,
            articles.Select(scope.StoryOf).FirstOrDefault(story => story is not null),
            directed.From.Value,
            from?.Name,
            from?.Country,
            directed.To.Value,
            to?.Name,
            to?.Country,
            ExportScope.DayOf(deed.Date),
            deed.Kind,
            deed.Weight,
            deed.Counts,
            (long)articles.Length,
            (long?)claim?.IndependentOrigins.Min,
            scope.Index.QuoteOf(deed.Rows[0]),
            string.Join(';', deed.Rows.Select(row => row.Value)),
        ];
    }
}
