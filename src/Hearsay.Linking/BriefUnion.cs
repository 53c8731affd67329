using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking;

/// <summary>Puts the briefs of stories that share no article into one.</summary>
internal static class BriefUnion
{
    /// <summary>The union of briefs, which are in the order of their first articles.</summary>
    public static Brief Of(IReadOnlyList<Brief> stories)
    {
        if (stories.Count == 1)
            return stories[0];
        BriefArticle[] articles = [.. stories.SelectMany(s => s.Articles)];
        Array.Sort(articles, (a, b) => ArticleOrder.Compare(a.Article, b.Article));
        Dictionary<ArticleId, int> places = new(articles.Length);
        for (int i = 0; i < articles.Length; i++)
            places.Add(articles[i].Article.Id, i);
        return new Brief
        {
            Articles = [.. articles],
            Actors = [.. stories.SelectMany(s => s.Actors).GroupBy(a => a.Id).OrderBy(g => g.Key).Select(Merge)],
            Statements = ByArticle(stories, s => s.Statements, s => s.Article),
            Events = ByArticle(stories, s => s.Events, e => e.Article),
            Claims = ByArticle(stories, s => s.Claims, c => c.Articles[0]),
            Conflicts =
            [
                .. stories
                    .SelectMany(s => s.Conflicts)
                    .OrderBy(c => c.First, StringComparer.Ordinal)
                    .ThenBy(c => c.Second, StringComparer.Ordinal)
                    .ThenBy(c => c.On),
            ],
            Commitments = ByArticle(stories, s => s.Commitments, c => c.Article),
            Unknowns = ByArticle(stories, s => s.Unknowns, u => u.Spans[0].Article),
            Circles = ByArticle(stories, s => s.Circles, c => c.Spans[0].Article),
            Stories = [.. stories.SelectMany(s => s.Stories)],
        };

        // Within an article the order of its story holds.
        ImmutableArray<T> ByArticle<T>(IEnumerable<Brief> from, Func<Brief, IEnumerable<T>> rows, Func<T, ArticleId> article) =>
            [.. from.SelectMany(rows).OrderBy(row => places[article(row)])];
    }

    // An actor's id is made from kind and name, so that the same one has the same id in every story.
    private static Actor Merge(IEnumerable<Actor> same)
    {
        List<Actor> actors = [.. same];
        return actors.Count == 1
            ? actors[0]
            : actors[0] with
            {
                Aliases = [.. actors.SelectMany(a => a.Aliases).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Roles = [.. actors.SelectMany(a => a.Roles).Distinct().OrderBy(r => (r.Date ?? "", r.Title, r.Of ?? ""))],
                Sources = [.. actors.SelectMany(a => a.Sources).Distinct()],
                Country = actors.Select(a => a.Country).FirstOrDefault(c => c is not null),
            };
    }
}
