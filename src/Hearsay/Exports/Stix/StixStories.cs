using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Stix;

/// <summary>Stories as reports on everything that belongs to them.</summary>
internal static class StixStories
{
    public static void Write(StixWriter writer, ExportScope scope)
    {
        ILookup<ArticleId, RowId> rows = scope
            .Brief.Statements.Select(row => (row.Article, row.Id))
            .Concat(scope.Brief.Events.Select(row => (row.Article, row.Id)))
            .ToLookup(row => row.Article, row => row.Id);
        HashSet<string> written = [.. writer.Ids];
        foreach (Story story in scope.Brief.Stories)
        {
            Article[] articles = [.. story.Articles.Select(scope.Index.FindArticle).OfType<BriefArticle>().Select(row => row.Article)];
            if (articles.Length == 0)
                continue;
            string time = StixTime.Of(articles.Select(article => article.Published).Where(published => published is not null).Max());
            IEnumerable<string> parts = articles
                .Select(article => StixId.OfObservation(article.Id))
                .Concat(articles.SelectMany(article => rows[article.Id]).Select(StixId.Of))
                .Concat(story.Claims.Select(StixId.OfClaim).Where(written.Contains));
            writer.Domain(
                StixId.OfStory(story.Id),
                time,
                json =>
                {
                    json.WriteString("name", story.Title.Length > 0 ? story.Title : story.Id);
                    json.WriteString("published", time);
                    writer.Strings("object_refs", parts.Distinct(StringComparer.Ordinal));
                }
            );
        }
    }
}
