using Hearsay.Core.Articles;

namespace Hearsay.Linking.Stories;

/// <summary>Groups articles about one course of events.</summary>
internal static class StoryGroups
{
    private const double Similar = 0.25;

    // Two articles months apart need to share more.
    private const double SimilarFarApart = 0.45;
    private const int DaysOfOneStory = 45;

    private const int TermsToMeet = 12;
    private const int Neighbours = 40;

    /// <summary>For every article the smallest number of its group.</summary>
    public static int[] Find(Batch batch, int[] originals)
    {
        ArticleTerms[] terms = ArticleTerms.Of(batch);
        int[] groups = [.. Enumerable.Range(0, batch.Count)];
        for (int i = 0; i < originals.Length; i++)
        {
            if (originals[i] >= 0)
                Join(groups, i, originals[i]);
        }

        Dictionary<int, List<int>> index = [];
        for (int i = 0; i < terms.Length; i++)
        {
            Dictionary<int, double> own = terms[i].Weights.ToDictionary(w => w.Concept, w => w.Weight);
            foreach (int other in Candidates(index, terms[i]))
            {
                double needed = AreFarApart(batch.Article(i), batch.Article(other)) ? SimilarFarApart : Similar;
                if (Root(groups, i) != Root(groups, other) && ArticleTerms.Similarity(terms[other], own) >= needed)
                    Join(groups, i, other);
            }

            foreach ((int concept, _) in terms[i].Weights.Take(TermsToMeet))
            {
                if (!index.TryGetValue(concept, out List<int>? holders))
                    index.Add(concept, holders = []);
                holders.Add(i);
            }
        }

        return [.. Enumerable.Range(0, groups.Length).Select(i => Root(groups, i))];
    }

    private static IEnumerable<int> Candidates(Dictionary<int, List<int>> index, ArticleTerms terms) =>
        terms
            .Weights.Take(TermsToMeet)
            .SelectMany(w => index.TryGetValue(w.Concept, out List<int>? holders) ? holders.TakeLast(Neighbours) : [])
            .Distinct()
            .Order();

    private static bool AreFarApart(Article left, Article right) =>
        left.Published is { } a && right.Published is { } b && Math.Abs(a.Day.DayNumber - b.Day.DayNumber) > DaysOfOneStory;

    private static int Root(int[] groups, int article)
    {
        while (groups[article] != article)
        {
            groups[article] = groups[groups[article]];
            article = groups[article];
        }

        return article;
    }

    private static void Join(int[] groups, int left, int right)
    {
        int a = Root(groups, left);
        int b = Root(groups, right);
        groups[Math.Max(a, b)] = Math.Min(a, b);
    }
}
