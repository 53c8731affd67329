using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

internal static class ArticleTable
{
    public static ExportTable Create() =>
        new(
            "articles",
            [
                Text("id"),
                Word("story"),
                Word("outlet"),
                Text("title"),
                Text("authors"),
                Day("day"),
                Text("published"),
                Text("updated"),
                Text("url"),
                Word("language"),
                Whole("characters"),
                Text("duplicate_of"),
                Text("duplicate_because"),
                Word("wire_credit"),
                Text("relays"),
                Text("revision_of"),
            ],
            scope => scope.Brief.Articles.Select(row => Row(scope, row))
        );

    private static object?[] Row(ExportScope scope, BriefArticle row)
    {
        Article article = row.Article;
        return
        [
            article.Id.Value,
            scope.StoryOf(article.Id),
            article.Outlet,
            article.Title,
            article.Authors.IsEmpty ? null : string.Join("; ", article.Authors),
            ExportScope.DayOf(article),
            article.Published?.ToString(),
            article.Updated?.ToString(),
            article.Url,
            article.Language,
            (long)new CodePointIndex(article.Text).ToCodePoint(article.Text.Length),
            row.DuplicateOf?.Value,
            row.DuplicateBecause,
            article.WireCredit,
            row.Relays.IsEmpty ? null : string.Join("; ", row.Relays.Select(relay => scope.NameOf(relay.Outlet, article.Id))),
            row.RevisionOf?.Of.Value,
        ];
    }
}
