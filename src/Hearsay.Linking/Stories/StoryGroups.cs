using Hearsay.Core.Articles;

namespace Hearsay.Linking.Stories;

/// <summary>Groups articles about one course of events: average linkage over the likeness of their words, likest pairs first.</summary>
/// <remarks>Measured on the sub-topics of ECB+ and the triples of BASIL: single linkage chains different events of one kind together, average linkage does not.</remarks>
internal sealed class StoryGroups
{
    private const double Similar = 0.16;

    // Two articles months apart need to share more.
    private const double FarApart = 0.7;
    private const int DaysOfOneStory = 75;

    // Of a word's articles the latest ones are met: a story's articles stand close together in the order of publication.
    private const int Neighbours = 300;
    private const double Near = 0.5 * Similar;

    // Of a large story as many members stand for all when another would join.
    private const int Compared = 12;

    private readonly Batch _batch;
    private readonly ArticleTerms[] _terms;
    private readonly int[] _groupOf;
    private readonly Dictionary<int, List<int>> _members = [];

    private StoryGroups(Batch batch)
    {
        _batch = batch;
        _terms = ArticleTerms.Of(batch);
        _groupOf = [.. Enumerable.Range(0, batch.Count)];
        foreach (int article in _groupOf)
            _members.Add(article, [article]);
    }

    /// <summary>For every article the smallest number of its group.</summary>
    public static int[] Find(Batch batch, int[] originals)
    {
        StoryGroups groups = new(batch);
        for (int i = 0; i < originals.Length; i++)
        {
            if (originals[i] >= 0)
                groups.Join(groups._groupOf[i], groups._groupOf[originals[i]]);
        }

        foreach ((_, int first, int second) in groups.Pairs().OrderByDescending(p => p.Likeness).ThenBy(p => p.First).ThenBy(p => p.Second))
        {
            int a = groups._groupOf[first];
            int b = groups._groupOf[second];
            if (a != b && groups.Average(groups._members[a], groups._members[b]) >= Similar)
                groups.Join(a, b);
        }

        return groups._groupOf;
    }

    // The products of shared words are summed up through an inverted index; only what they bring near is compared in full.
    private List<(double Likeness, int First, int Second)> Pairs()
    {
        Dictionary<int, List<(int Article, double Weight)>> index = [];
        Dictionary<int, double> products = [];
        List<(double Likeness, int First, int Second)> pairs = [];
        for (int i = 0; i < _terms.Length; i++)
        {
            products.Clear();
            foreach ((int concept, double weight) in _terms[i].Weights)
            {
                if (!index.TryGetValue(concept, out List<(int Article, double Weight)>? holders))
                    index.Add(concept, holders = []);
                for (int h = Math.Max(0, holders.Count - Neighbours); h < holders.Count; h++)
                    products[holders[h].Article] = products.GetValueOrDefault(holders[h].Article) + (weight * holders[h].Weight);
                holders.Add((i, weight));
            }

            foreach ((int other, double product) in products)
            {
                double likeness = product >= Near ? Likeness(i, other) : 0;
                if (likeness >= Similar)
                    pairs.Add((likeness, other, i));
            }
        }

        return pairs;
    }

    private double Likeness(int left, int right)
    {
        double cosine = ArticleTerms.Similarity(_terms[left], _terms[right]);
        return AreFarApart(_batch.Article(left), _batch.Article(right)) ? cosine * FarApart : cosine;
    }

    private double Average(List<int> left, List<int> right)
    {
        double sum = 0;
        int count = 0;
        foreach (int a in Sample(left))
        {
            foreach (int b in Sample(right))
            {
                sum += Likeness(a, b);
                count++;
            }
        }

        return sum / count;
    }

    private static IEnumerable<int> Sample(List<int> members) =>
        members.Count <= Compared ? members : Enumerable.Range(0, Compared).Select(i => members[i * (members.Count - 1) / (Compared - 1)]);

    private static bool AreFarApart(Article left, Article right) =>
        left.Published is { } a && right.Published is { } b && Math.Abs(a.Day.DayNumber - b.Day.DayNumber) > DaysOfOneStory;

    private void Join(int left, int right)
    {
        if (left == right)
            return;
        int keep = Math.Min(left, right);
        int gone = Math.Max(left, right);
        foreach (int article in _members[gone])
            _groupOf[article] = keep;
        _members[keep].AddRange(_members[gone]);
        _members[keep].Sort();
        _members.Remove(gone);
    }
}
