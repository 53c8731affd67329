using Hearsay.Core.Articles;
using Hearsay.Ledger.Writing;
using Hearsay.Linking.Stories;

namespace Hearsay.Ledgers;

/// <summary>What story finding remembers, in a ledger: the neighbourhood of new articles is read when it is needed, and a bounded part of it is kept for the next ones.</summary>
/// <remarks>What it keeps is good as long as nobody else writes: <see cref="Begin"/> drops it where somebody did. Not thread-safe.</remarks>
internal sealed class LedgerLinkingState : ILinkingState
{
    // An article takes about 3 KB here, with its likenesses.
    private const int MostArticles = 12_000;

    private readonly Dictionary<int, Known> _articles = [];
    private readonly Dictionary<int, HashSet<int>> _cells = [];
    private readonly Dictionary<int, HashSet<int>> _stories = [];
    private readonly List<int> _new = [];
    private readonly List<(long First, long Second, double Likeness)> _joined = [];
    private readonly HashSet<int> _moved = [];
    private LedgerWriter? _writer;
    private long _commits = -1;

    private LedgerWriter Writer => _writer ?? throw new InvalidOperationException("no transaction has begun");

    /// <summary>Works on this transaction from now on.</summary>
    public void Begin(LedgerWriter writer)
    {
        if (writer.Commits != _commits || _articles.Count > MostArticles)
            Clear();
        _writer = writer;
    }

    /// <summary>Writes what is still to be written. Stories must have been set by then.</summary>
    public void Flush()
    {
        foreach (int article in _new)
        {
            Known known = _articles[article];
            Writer.AddNode(
                new StoredNode(
                    article,
                    known.Node.Id.Value,
                    known.Node.Place.Moment,
                    known.Node.Place.Tie,
                    known.Node.Day,
                    known.Node.Terms.ToBytes(),
                    known.Cell,
                    null
                )
            );
            _moved.Remove(article);
        }

        foreach (int article in _moved)
            Writer.SetCell(article, _articles[article].Cell!.Value);
        WriteEdges();
        _new.Clear();
        _moved.Clear();
        // The writer counts its own transaction.
        _commits = Writer.Commits + 1;
        _writer = null;
    }

    /// <summary>Forgets everything, as after a transaction that failed.</summary>
    public void Clear()
    {
        _articles.Clear();
        _cells.Clear();
        _stories.Clear();
        _new.Clear();
        _joined.Clear();
        _moved.Clear();
        _commits = -1;
        _writer = null;
    }

    public ArticleNode NodeOf(int article) => Find(article).Node;

    public void AddNode(int article, ArticleNode node)
    {
        _articles.Add(article, new Known(node) { Edges = [] });
        _new.Add(article);
    }

    public IReadOnlyList<Neighbourhood> Around(uint[] concepts, ArticlePlace place, int most) =>
        [
            .. Writer
                .Around(Numbers(concepts), place.Moment, place.Tie, most)
                .Select(held => new Neighbourhood(Articles(held.Before), Articles(held.After))),
        ];

    public void AddHolder(uint[] concepts, int article, ArticlePlace place) =>
        Writer.AddHolder(Numbers(concepts), article, place.Moment, place.Tie);

    public int CountBetween(uint concept, ArticlePlace first, ArticlePlace second, int most) =>
        Writer.CountBetween(concept, (first.Moment, first.Tie), (second.Moment, second.Tie), most);

    public IReadOnlyDictionary<int, double> Alike(int article) => EdgesOf(article);

    public void Join(int first, int second, double likeness)
    {
        EdgesOf(first).Add(second, likeness);
        EdgesOf(second).Add(first, likeness);
        _joined.Add((first, second, likeness));
    }

    public void Part(int first, int second)
    {
        EdgesOf(first).Remove(second);
        EdgesOf(second).Remove(first);
        if (_joined.RemoveAll(j => (j.First == first && j.Second == second) || (j.First == second && j.Second == first)) == 0)
            Writer.RemoveEdge(first, second);
    }

    public IReadOnlyCollection<int>? CellOf(int article)
    {
        Known known = Find(article);
        if (known.Cell is not { } cell || known.IsLoose)
            return null;
        if (!_cells.TryGetValue(cell, out HashSet<int>? members))
            _cells.Add(cell, members = [.. Articles(Writer.MembersOfCell(cell))]);
        return members;
    }

    public void FormCell(IReadOnlyCollection<int> members)
    {
        // The number of a cell that was dissolved goes on where it can, so that most members stay as they are written.
        int? number = null;
        foreach (int member in members)
        {
            if (Find(member) is { IsLoose: true, Cell: { } former } && !_cells.ContainsKey(former))
            {
                number = former;
                break;
            }
        }

        int cell = number ?? checked((int)Writer.Next(Counters.Cells));
        _cells[cell] = [.. members];
        foreach (int member in members)
        {
            Known known = Find(member);
            if (known.Cell != cell)
                _moved.Add(member);
            known.Cell = cell;
            known.IsLoose = false;
        }
    }

    public void DissolveCell(IReadOnlyCollection<int> members)
    {
        foreach (int member in members)
        {
            Known known = Find(member);
            known.IsLoose = true;
            _cells.Remove(known.Cell!.Value);
        }
    }

    public int? StoryOf(int article) => Find(article).Story;

    public IReadOnlyCollection<int> ArticlesOf(int story)
    {
        if (!_stories.TryGetValue(story, out HashSet<int>? articles))
            _stories.Add(story, articles = [.. Articles(Writer.ArticlesOfStory(story))]);
        return articles;
    }

    /// <summary>Remembers what a story has become.</summary>
    public void SetStory(int story, IEnumerable<int> articles)
    {
        HashSet<int> members = [.. articles];
        _stories[story] = members;
        foreach (int article in members)
            Find(article).Story = story;
    }

    private Dictionary<int, double> EdgesOf(int article)
    {
        Known known = Find(article);
        if (known.Edges is { } edges)
            return edges;
        // Whatever was joined in this transaction went through here before.
        known.Edges = [];
        foreach ((long other, double likeness) in Writer.Edges(article))
            known.Edges.Add((int)other, likeness);
        return known.Edges;
    }

    private void WriteEdges()
    {
        Writer.AddEdges(_joined);
        _joined.Clear();
    }

    private Known Find(int article)
    {
        if (_articles.TryGetValue(article, out Known? known))
            return known;
        StoredNode stored =
            Writer.ReadNode(article) ?? throw new InvalidDataException($"the ledger lacks article number {article} in its graph");
        known = new Known(
            new ArticleNode(
                ArticleId.From(stored.Id),
                new ArticlePlace(stored.Moment, stored.Tie),
                (int?)stored.Day,
                ArticleTerms.FromBytes(stored.Terms)
            )
        )
        {
            Cell = (int?)stored.Cell,
            Story = (int?)stored.Story,
        };
        _articles.Add(article, known);
        return known;
    }

    private static long[] Numbers(uint[] concepts) => [.. concepts.Select(c => (long)c)];

    private static int[] Articles(IEnumerable<long> numbers) => [.. numbers.Select(n => checked((int)n))];

    private sealed class Known(ArticleNode node)
    {
        public ArticleNode Node { get; } = node;

        /// <summary>Gets or sets the likenesses; null while they were not read.</summary>
        public Dictionary<int, double>? Edges { get; set; }

        public int? Cell { get; set; }

        /// <summary>Gets or sets whether the cell was dissolved and no other formed yet.</summary>
        public bool IsLoose { get; set; }

        public int? Story { get; set; }
    }
}
