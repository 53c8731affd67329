using Hearsay.Core.Articles;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>Articles and how alike those are that meet. Articles are numbered as they come; nothing that is read from here depends on the numbers.</summary>
internal sealed class StoryGraph
{
    private readonly List<Article> _articles = [];
    private readonly List<ArticleTerms> _terms = [];
    private readonly List<Dictionary<int, double>> _edges = [];
    private readonly DocumentFrequencies _frequencies;
    private readonly StoryOptions _options;
    private readonly TermIndex _index;

    public StoryGraph(DocumentFrequencies frequencies, StoryOptions options)
    {
        _options = options;
        _frequencies = frequencies;
        Order = Comparer<int>.Create((a, b) => ArticleOrder.Compare(_articles[a], _articles[b]));
        _index = new TermIndex(Order, options);
    }

    public StoryOptions Options => _options;

    /// <summary>Gets the order of publication.</summary>
    public IComparer<int> Order { get; }

    /// <summary>The articles that are alike the article, and how much.</summary>
    public IReadOnlyDictionary<int, double> Alike(int article) => _edges[article];

    /// <summary>Enters an article.</summary>
    /// <returns>The articles whose likenesses changed, the new one first.</returns>
    public List<int> Add(Article article)
    {
        int number = _articles.Count;
        _articles.Add(article);
        _terms.Add(ArticleTerms.Of(article, _frequencies, _options));
        _edges.Add([]);
        HashSet<int> met = [];
        HashSet<(int First, int Second)> parted = [];
        _index.Add(number, _terms[number].Heaviest, met, parted);
        List<int> touched = [number];
        foreach (int other in met)
        {
            double likeness = Likeness(number, other);
            if (likeness < _options.Similar)
                continue;
            _edges[number].Add(other, likeness);
            _edges[other].Add(number, likeness);
            touched.Add(other);
        }

        foreach ((int first, int second) in parted)
        {
            if (!_edges[first].ContainsKey(second) || _index.Meet(first, second, Shared(first, second)))
                continue;
            _edges[first].Remove(second);
            _edges[second].Remove(first);
            touched.Add(first);
            touched.Add(second);
        }

        return touched;
    }

    /// <summary>How alike two articles are, whether or not they meet.</summary>
    public double Likeness(int left, int right)
    {
        double cosine = ArticleTerms.Similarity(_terms[left], _terms[right]);
        return AreFarApart(_articles[left], _articles[right]) ? cosine * _options.FarApart : cosine;
    }

    private ulong[] Shared(int left, int right) => [.. _terms[left].Heaviest.Intersect(_terms[right].Heaviest)];

    private bool AreFarApart(Article left, Article right) =>
        left.Published is { } a && right.Published is { } b && Math.Abs(a.Day.DayNumber - b.Day.DayNumber) > _options.DaysOfOneStory;
}
