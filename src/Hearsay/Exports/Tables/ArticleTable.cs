using Hearsay.Core.Text;
using static Hearsay.Exports.Tables.Column<Hearsay.Core.Briefs.BriefArticle>;

namespace Hearsay.Exports.Tables;

internal static class ArticleTable
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "articles",
            scope => scope.Brief.Articles,
            [
                Text("id", (_, row) => row.Article.Id.Value),
                Word("story", (scope, row) => scope.StoryOf(row.Article.Id)),
                Word("outlet", (_, row) => row.Article.Outlet),
                Text("title", (_, row) => row.Article.Title),
                Text("authors", (_, row) => ListCell.OfWords(row.Article.Authors)),
                Day("day", (_, row) => ExportScope.DayOf(row.Article)),
                Text("published", (_, row) => row.Article.Published?.ToString()),
                Text("updated", (_, row) => row.Article.Updated?.ToString()),
                Text("url", (_, row) => row.Article.Url),
                Word("language", (_, row) => row.Article.Language),
                Whole("characters", (_, row) => new CodePointIndex(row.Article.Text).ToCodePoint(row.Article.Text.Length)),
                Text("duplicate_of", (_, row) => row.DuplicateOf?.Value),
                Text("duplicate_because", (_, row) => row.DuplicateBecause),
                Word("wire_credit", (_, row) => row.Article.WireCredit),
                Text(
                    "relays",
                    (scope, row) =>
                        ListCell.OfWords(row.Relays.Select(relay => scope.NameOf(relay.Outlet, row.Article.Id)).OfType<string>())
                ),
                Text("revision_of", (_, row) => row.RevisionOf?.Of.Value),
                Text("text_sha256", (_, row) => TextHash.Of(row.Article.Text)),
            ]
        );
}
