using Hearsay.Core.Articles;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>Articles and how alike those are that meet. Articles are numbered as they come; nothing that is read from here depends on the numbers.</summary>
internal sealed class StoryGraph
{
    private readonly DocumentFrequencies _frequencies;
    private readonly StoryOptions _options;
    private readonly TermIndex _index;
    private int _count;

    /// <summary>A graph in memory.</summary>
    public StoryGraph(DocumentFrequencies frequencies, StoryOptions options)
        : this(frequencies, options, new MemoryLinkingState()) { }

    /// <summary>A graph over what is remembered elsewhere.</summary>
    public StoryGraph(DocumentFrequencies frequencies, StoryOptions options, ILinkingState state)
    {
        _options = options;
        _frequencies = frequencies;
        State = state;
        Order = Comparer<int>.Create(CompareByPublication);
        _index = new TermIndex(state, options);
    }

    public StoryOptions Options => _options;

    /// <summary>Gets what is remembered.</summary>
    public ILinkingState State { get; }

    /// <summary>Gets the order of publication.</summary>
    public IComparer<int> Order { get; }

    /// <summary>The articles that are alike the article, and how much.</summary>
    public IReadOnlyDictionary<int, double> Alike(int article) => State.Alike(article);

    /// <summary>Enters an article under the next number, counted from 0.</summary>
    /// <returns>The articles whose likenesses changed, the new one first.</returns>
    public List<int> Add(Article article) => Add(_count++, article);

    /// <summary>Enters an article under a number of its own.</summary>
    /// <returns>The articles whose likenesses changed, the new one first.</returns>
    public List<int> Add(int number, Article article)
    {
        ArticleNode node = ArticleNode.Of(article, _frequencies, _options);
        State.AddNode(number, article.Id, node);
        HashSet<int> met = [];
        HashSet<(int First, int Second)> parted = [];
        _index.Add(number, node, met, parted);
        List<int> touched = [number];
        State.Expect(met);
        foreach (int other in met)
        {
            double likeness = Likeness(number, other);
            if (likeness < _options.Similar)
                continue;
            State.Join(number, other, likeness);
            touched.Add(other);
        }

        foreach ((int first, int second) in parted)
        {
            if (!WereJoined(first, second) || _index.Meet(State.NodeOf(first), State.NodeOf(second)))
                continue;
            State.Part(first, second);
            touched.Add(first);
            touched.Add(second);
        }

        return touched;
    }

    /// <summary>How alike two articles are, whether or not they meet.</summary>
    public double Likeness(int left, int right)
    {
        ArticleNode one = State.NodeOf(left);
        ArticleNode other = State.NodeOf(right);
        double cosine = ArticleTerms.Similarity(one.Terms, other.Terms);
        return AreFarApart(one, other) ? cosine * _options.FarApart : cosine;
    }

    // Both were just met, so that it costs less to compare them than to look up that they were never joined.
    private bool WereJoined(int first, int second) =>
        State.AreJoined(first, second) ?? (Likeness(first, second) >= _options.Similar && State.Alike(first).ContainsKey(second));

    // See ArticleOrder.
    private int CompareByPublication(int left, int right)
    {
        int order = State.NodeOf(left).Place.Moment.CompareTo(State.NodeOf(right).Place.Moment);
        return order != 0 ? order : State.IdOf(left).CompareTo(State.IdOf(right));
    }

    private bool AreFarApart(ArticleNode left, ArticleNode right) =>
        left.Day is { } a && right.Day is { } b && Math.Abs(a - b) > _options.DaysOfOneStory;
}
