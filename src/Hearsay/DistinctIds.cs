using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay;

/// <summary>Gives every article of a brief an id of its own: two inputs may bear the same one.</summary>
internal static class DistinctIds
{
    /// <summary>
    /// The same article twice is taken once; different articles of one id become <c>id</c>, <c>id~2</c> … in the order of
    /// publication and text, so that the order of the inputs does not show.
    /// </summary>
    /// <param name="annotate">Annotates anew, since ids of rows are made from the article's.</param>
    public static IReadOnlyCollection<Annotation> Among(
        IReadOnlyCollection<Annotation> annotations,
        Action<Diagnostic> report,
        Func<Article, Annotation> annotate
    )
    {
        List<Annotation> distinct = new(annotations.Count);
        HashSet<string> taken = annotations.Select(annotation => annotation.Article.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (IGrouping<ArticleId, Annotation> sameId in annotations.GroupBy(annotation => annotation.Article.Id))
        {
            List<Annotation> group =
            [
                .. sameId.OrderBy(row => row.Article.Published).ThenBy(row => row.Article.Text, StringComparer.Ordinal),
            ];
            distinct.Add(group[0]);
            int number = 2;
            for (int i = 1; i < group.Count; i++)
            {
                if (IsSame(group[i - 1].Article, group[i].Article))
                {
                    report(Repeated(group[i].Article, $"article '{sameId.Key}' was given twice", "it is counted once"));
                    continue;
                }

                while (!taken.Add(NumberedId(sameId.Key, number)))
                    number++;
                Article renamed = group[i].Article with { Id = ArticleId.From(NumberedId(sameId.Key, number)) };
                report(Repeated(renamed, $"another article is called '{sameId.Key}' too", $"this one is called '{renamed.Id}' here"));
                distinct.Add(annotate(renamed));
            }
        }

        return distinct;
    }

    private static string NumberedId(ArticleId id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id}~{number}");

    private static bool IsSame(Article a, Article b) =>
        a.Text == b.Text && a.Outlet == b.Outlet && a.Url == b.Url && Equals(a.Published, b.Published);

    private static Diagnostic Repeated(Article article, string message, string advice) =>
        new(DiagnosticCodes.DuplicateId, DiagnosticSeverity.Warning, article.Origin ?? article.Id.Value, message, advice);
}
