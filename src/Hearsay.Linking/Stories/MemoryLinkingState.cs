using Hearsay.Core.Articles;

namespace Hearsay.Linking.Stories;

/// <summary>Remembers everything in memory, for one run. Articles are numbered from 0 without a gap.</summary>
internal sealed class MemoryLinkingState : ILinkingState
{
    private readonly List<ArticleNode> _nodes = [];
    private readonly List<ArticleId> _ids = [];
    private readonly List<Dictionary<int, double>> _edges = [];
    private readonly List<IReadOnlyCollection<int>?> _cells = [];
    private readonly Dictionary<uint, List<(ArticlePlace Place, int Article)>> _holders = [];
    private readonly Dictionary<int, int> _storyOf = [];
    private readonly Dictionary<int, IReadOnlyCollection<int>> _stories = [];

    public ArticleNode NodeOf(int article) => _nodes[article];

    public ArticleId IdOf(int article) => _ids[article];

    public void Expect(IReadOnlyCollection<int> articles)
    {
        // All are in memory.
    }

    public void AddNode(int article, ArticleId id, ArticleNode node)
    {
        _ids.Add(id);
        _nodes.Add(node);
        _edges.Add([]);
        _cells.Add(null);
    }

    public IReadOnlyList<Neighbourhood> Around(uint[] concepts, ArticlePlace place, int most)
    {
        Neighbourhood[] around = new Neighbourhood[concepts.Length];
        for (int i = 0; i < concepts.Length; i++)
        {
            if (!_holders.TryGetValue(concepts[i], out List<(ArticlePlace, int Article)>? holders))
            {
                around[i] = new Neighbourhood([], []);
                continue;
            }

            int at = FirstAfter(concepts[i], place);
            int first = Math.Max(0, at - most);
            around[i] = new Neighbourhood(
                [.. holders.GetRange(first, at - first).Select(h => h.Article)],
                [.. holders.GetRange(at, Math.Min(most, holders.Count - at)).Select(h => h.Article)]
            );
        }

        return around;
    }

    public void AddHolder(uint[] concepts, int article, ArticlePlace place)
    {
        foreach (uint concept in concepts)
        {
            if (!_holders.TryGetValue(concept, out List<(ArticlePlace, int)>? holders))
                _holders.Add(concept, holders = []);
            holders.Insert(FirstAfter(concept, place), (place, article));
        }
    }

    public int CountBetween(uint concept, ArticlePlace first, ArticlePlace second, int most) =>
        Math.Clamp(FirstAfter(concept, second) - FirstAfter(concept, first) - 1, 0, most);

    public IReadOnlyDictionary<int, double> Alike(int article) => _edges[article];

    public bool? AreJoined(int first, int second) => _edges[first].ContainsKey(second);

    public void Join(int first, int second, double likeness)
    {
        _edges[first].Add(second, likeness);
        _edges[second].Add(first, likeness);
    }

    public void Part(int first, int second)
    {
        _edges[first].Remove(second);
        _edges[second].Remove(first);
    }

    public IReadOnlyCollection<int>? CellOf(int article) => _cells[article];

    public void FormCell(IReadOnlyCollection<int> members)
    {
        foreach (int member in members)
            _cells[member] = members;
    }

    public void DissolveCell(IReadOnlyCollection<int> members)
    {
        foreach (int member in members)
            _cells[member] = null;
    }

    public int? StoryOf(int article) => _storyOf.TryGetValue(article, out int story) ? story : null;

    public IReadOnlyCollection<int> ArticlesOf(int story) => _stories[story];

    /// <summary>Remembers a story.</summary>
    public void SetStory(int story, IReadOnlyCollection<int> articles)
    {
        _stories[story] = articles;
        foreach (int article in articles)
            _storyOf[article] = story;
    }

    /// <summary>Forgets a story whose articles are in others now.</summary>
    public void RemoveStory(int story) => _stories.Remove(story);

    // The first holder that stands after the place.
    private int FirstAfter(uint concept, ArticlePlace place)
    {
        List<(ArticlePlace Place, int)> holders = _holders[concept];
        int low = 0;
        int high = holders.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (holders[middle].Place <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
