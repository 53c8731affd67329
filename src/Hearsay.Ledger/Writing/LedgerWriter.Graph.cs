using Hearsay.Ledger.Storage;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>An article as story finding sees it; null when there is none.</summary>
    public StoredNode? ReadNode(long article) =>
        Session
            .Query(
                "SELECT n.moment, n.tie, n.day, n.terms, n.cell, a.id, a.story FROM node n JOIN article a ON a.number = n.article WHERE n.article = @0",
                r => new StoredNode(
                    article,
                    r.GetString(5),
                    r.GetInt64(0),
                    r.GetInt64(1),
                    r.Number(2),
                    r.Bytes(3),
                    r.Number(4),
                    r.Number(6)
                ),
                article
            )
            .FirstOrDefault();

    public void AddNode(StoredNode node) =>
        Session.Execute(
            "INSERT INTO node (article, moment, tie, day, terms, cell) VALUES (@0, @1, @2, @3, @4, @5)",
            node.Article,
            node.Moment,
            node.Tie,
            node.Day,
            node.Terms,
            node.Cell
        );

    public void SetCell(long article, long cell) => Session.Execute("UPDATE node SET cell = @1 WHERE article = @0", article, cell);

    public List<long> MembersOfCell(long cell) => Session.Query("SELECT article FROM node WHERE cell = @0", r => r.GetInt64(0), cell);

    public IReadOnlyList<(long[] Before, long[] After)> Around(long[] concepts, long moment, long tie, int most) =>
        _engine.Around(Session, concepts, moment, tie, most);

    public void AddHolder(long[] concepts, long article, long moment, long tie) =>
        _engine.Insert(
            Session,
            "holder",
            ["concept", "moment", "tie", "article"],
            [.. concepts.Select(concept => new object?[] { concept, moment, tie, article })]
        );

    public int CountBetween(long concept, (long Moment, long Tie) first, (long Moment, long Tie) second, int most) =>
        (int)(
            Session.Number(
                "SELECT COUNT(*) FROM (SELECT 1 FROM holder WHERE concept = @0 AND (moment, tie) > (@1, @2) AND (moment, tie) < (@3, @4) LIMIT @5) AS held",
                concept,
                first.Moment,
                first.Tie,
                second.Moment,
                second.Tie,
                (long)most
            ) ?? 0
        );

    public List<(long Other, double Likeness)> Edges(long article) =>
        Session.Query("SELECT other, likeness FROM edge WHERE article = @0", r => (r.GetInt64(0), r.GetDouble(1)), article);

    public void AddEdges(IReadOnlyCollection<(long First, long Second, double Likeness)> edges) =>
        _engine.Insert(
            Session,
            "edge",
            ["article", "other", "likeness"],
            [
                .. edges.SelectMany(e =>
                    new[] { new object?[] { e.First, e.Second, e.Likeness }, new object?[] { e.Second, e.First, e.Likeness } }
                ),
            ]
        );

    public void RemoveEdge(long first, long second)
    {
        Session.Execute("DELETE FROM edge WHERE article = @0 AND other = @1", first, second);
        Session.Execute("DELETE FROM edge WHERE article = @0 AND other = @1", second, first);
    }

    public List<long> ArticlesOfStory(long story) =>
        Session.Query("SELECT number FROM article WHERE story = @0", r => r.GetInt64(0), story);
}

/// <summary>An article as story finding sees it, with its cell and story.</summary>
internal sealed record StoredNode(long Article, string Id, long Moment, long Tie, long? Day, byte[] Terms, long? Cell, long? Story);
