using System.Collections.Immutable;
using Hearsay.Contract;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

internal static class StatementTable
{
    public static ExportTable Create() =>
        new(
            "statements",
            [
                Text("id"),
                Text("article"),
                Word("story"),
                Word("outlet"),
                Day("published"),
                Word("source_actor"),
                Word("source"),
                Truth("source_named"),
                Word("anonymity"),
                Word("act"),
                Text("content"),
                Word("addressee_actor"),
                Word("addressee"),
                Word("channel_actor"),
                Word("channel"),
                Word("form"),
                Word("date"),
                Word("date_grain"),
                Word("certainty"),
                Word("polarity"),
                Word("quoted"),
                Word("cue"),
                Text("parent"),
                Text("claim"),
                Word("claim_state"),
                Whole("independent_min"),
                Whole("independent_max"),
                Text("content_spans"),
                Text("cue_span"),
                Text("url"),
            ],
            scope => scope.Brief.Statements.Select(row => Row(scope, row))
        );

    private static object?[] Row(ExportScope scope, Statement row)
    {
        Article article = scope.ArticleOf(row.Article);
        Claim? claim = scope.ClaimOf(row.Id);
        // A refusal to comment may have no content of its own: then its cue is the evidence.
        ImmutableArray<TextSpan> content = row.Content.IsDefaultOrEmpty && row.Cue is { } only ? [only] : row.Content;
        return
        [
            row.Id.Value,
            row.Article.Value,
            scope.StoryOf(row.Article),
            article.Outlet,
            ExportScope.DayOf(article),
            row.Source.Party.Actor?.Value,
            scope.NameOf(row.Source.Party, row.Article),
            row.Source.Named,
            ContractWords.Of(row.Source.Anonymity),
            ContractWords.Of(row.Act),
            scope.Quote(row.Article, content),
            row.Addressee?.Actor?.Value,
            scope.NameOf(row.Addressee, row.Article),
            row.Channel?.Actor?.Value,
            scope.NameOf(row.Channel, row.Article),
            ContractWords.Of(row.Form),
            row.Date?.Value,
            row.Date is { } date ? ContractWords.Of(date.Grain) : null,
            ContractWords.Of(row.Certainty),
            ContractWords.Of(row.Polarity),
            ContractWords.Of(row.Quoted),
            row.Cue is { } cue ? scope.Quote(row.Article, [cue]) : null,
            row.Parent?.Value,
            claim?.Id,
            claim is null ? null : ContractWords.Of(claim.State),
            (long?)claim?.IndependentOrigins.Min,
            (long?)claim?.IndependentOrigins.Max,
            scope.CodePoints(row.Article, content),
            row.Cue is { } span ? scope.CodePoints(row.Article, [span]) : null,
            article.Url,
        ];
    }
}
