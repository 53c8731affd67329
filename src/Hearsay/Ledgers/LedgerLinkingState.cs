using Hearsay.Core.Articles;
using Hearsay.Ledger.Writing;
using Hearsay.Linking.Stories;

namespace Hearsay.Ledgers;

/// <summary>What story finding remembers, in a ledger: the neighbourhood of new articles is read when it is needed, and a bounded part of it is kept for the next ones.</summary>
/// <remarks>
/// What it keeps is good as long as nobody else writes: <see cref="Begin"/> drops it where somebody did. What a transaction changes stays until it is written,
/// and whatever was written can be let go and read again. Not thread-safe.
/// </remarks>
internal sealed class LedgerLinkingState(LinkingMemory memory) : ILinkingState
{
    private readonly RecentlyUsed<ArticleNode> _nodes = new(memory.Nodes);
    private readonly RecentlyUsed<Member> _members = new(memory.Members);
    private readonly RecentlyUsed<HashSet<int>> _cells = new(memory.Members);
    private readonly RecentlyUsed<HashSet<int>> _stories = new(memory.Members);

    // Of this transaction.
    private readonly Dictionary<int, ArticleNode> _new = [];
    private readonly List<(long First, long Second, double Likeness)> _joined = [];
    private readonly HashSet<int> _moved = [];
    private LedgerWriter? _writer;
    private long _commits = -1;

    private LedgerWriter Writer => _writer ?? throw new InvalidOperationException("no transaction has begun");

    /// <summary>Works on this transaction from now on.</summary>
    public void Begin(LedgerWriter writer)
    {
        if (writer.Commits != _commits)
            Clear();
        _members.Trim();
        _cells.Trim();
        _stories.Trim();
        _writer = writer;
    }

    /// <summary>Writes what is still to be written. Stories must have been set by then.</summary>
    public void Flush()
    {
        foreach ((int article, ArticleNode node) in _new)
        {
            Member member = Find(article);
            Writer.AddNode(new StoredNode(article, node.Place.Moment, node.Place.Tie, node.Day, node.Terms.ToBytes()), member.Cell!.Value);
            _moved.Remove(article);
            _nodes.Set(article, node);
        }

        foreach (int article in _moved)
            Writer.SetCell(article, Find(article).Cell!.Value);
        Writer.AddEdges(_joined);
        _joined.Clear();
        _new.Clear();
        _moved.Clear();
        // The writer counts its own transaction.
        _commits = Writer.Commits + 1;
        _writer = null;
    }

    /// <summary>Forgets everything, as after a transaction that failed.</summary>
    public void Clear()
    {
        _nodes.Clear();
        _members.Clear();
        _cells.Clear();
        _stories.Clear();
        _new.Clear();
        _joined.Clear();
        _moved.Clear();
        _commits = -1;
        _writer = null;
    }

    public ArticleNode NodeOf(int article)
    {
        if (_new.TryGetValue(article, out ArticleNode? node) || _nodes.TryGet(article, out node))
            return node;
        Read([article]);
        return _nodes.TryGet(article, out node) ? node : throw Missing(article);
    }

    public ArticleId IdOf(int article) => Find(article).Id;

    public void Expect(IReadOnlyCollection<int> articles)
    {
        // Now, so that none of these is let go before it was asked for.
        _nodes.Trim();
        long[] missing = [.. articles.Where(a => !_new.ContainsKey(a) && !_nodes.TryGet(a, out _)).Select(a => (long)a)];
        if (missing.Length > 0)
            Read(missing);
    }

    public void AddNode(int article, ArticleId id, ArticleNode node)
    {
        _new.Add(article, node);
        _members.Set(article, new Member(id) { Edges = [] });
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

    public bool? AreJoined(int first, int second) => _members.TryGet(first, out Member? member) ? member.Edges?.ContainsKey(second) : null;

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
        Member known = Find(article);
        if (known.Cell is not { } cell || known.IsLoose)
            return null;
        if (!_cells.TryGet(cell, out HashSet<int>? members))
        {
            members = [.. Articles(Writer.MembersOfCell(cell))];
            _cells.Set(cell, members, members.Count);
        }

        return members;
    }

    public void FormCell(IReadOnlyCollection<int> members)
    {
        // The number of a cell that was dissolved goes on where it can, so that most members stay as they are written.
        int? number = null;
        foreach (int member in members)
        {
            if (Find(member) is { IsLoose: true, Cell: { } former } && !_cells.Contains(former))
            {
                number = former;
                break;
            }
        }

        int cell = number ?? checked((int)Writer.Next(Counters.Cells));
        _cells.Set(cell, [.. members], members.Count);
        foreach (int article in members)
        {
            Member member = Find(article);
            if (member.Cell != cell)
                _moved.Add(article);
            member.Cell = cell;
            member.IsLoose = false;
        }
    }

    public void DissolveCell(IReadOnlyCollection<int> members)
    {
        foreach (int article in members)
        {
            Member member = Find(article);
            member.IsLoose = true;
            _cells.Remove(member.Cell!.Value);
        }
    }

    public int? StoryOf(int article) => Find(article).Story;

    public IReadOnlyCollection<int> ArticlesOf(int story)
    {
        if (!_stories.TryGet(story, out HashSet<int>? articles))
        {
            articles = [.. Articles(Writer.ArticlesOfStory(story))];
            _stories.Set(story, articles, articles.Count);
        }

        return articles;
    }

    /// <summary>Remembers what a story has become.</summary>
    public void SetStory(int story, IEnumerable<int> articles)
    {
        HashSet<int> members = [.. articles];
        _stories.Set(story, members, members.Count);
        foreach (int article in members)
            Find(article).Story = story;
    }

    private Dictionary<int, double> EdgesOf(int article)
    {
        Member known = Find(article);
        if (known.Edges is { } edges)
            return edges;
        // Whatever was joined in this transaction went through here before.
        known.Edges = [];
        foreach ((long other, double likeness) in Writer.Edges(article))
            known.Edges.Add((int)other, likeness);
        return known.Edges;
    }

    private Member Find(int article)
    {
        if (_members.TryGet(article, out Member? known))
            return known;
        (string id, long? cell, long? story) = Writer.ReadMember(article) ?? throw Missing(article);
        known = new Member(ArticleId.From(id)) { Cell = (int?)cell, Story = (int?)story };
        _members.Set(article, known);
        return known;
    }

    private void Read(IReadOnlyCollection<long> articles)
    {
        foreach (StoredNode stored in Writer.ReadNodes(articles))
        {
            _nodes.Set(
                stored.Article,
                new ArticleNode(new ArticlePlace(stored.Moment, stored.Tie), (int?)stored.Day, ArticleTerms.FromBytes(stored.Terms))
            );
        }
    }

    private static InvalidDataException Missing(int article) => new($"the ledger lacks article number {article} in its graph");

    private static long[] Numbers(uint[] concepts) => [.. concepts.Select(c => (long)c)];

    private static int[] Articles(IEnumerable<long> numbers) => [.. numbers.Select(n => checked((int)n))];

    private sealed class Member(ArticleId id)
    {
        public ArticleId Id { get; } = id;

        /// <summary>Gets or sets the likenesses; null while they were not read.</summary>
        public Dictionary<int, double>? Edges { get; set; }

        public int? Cell { get; set; }

        /// <summary>Gets or sets whether the cell was dissolved and no other formed yet.</summary>
        public bool IsLoose { get; set; }

        public int? Story { get; set; }
    }
}
