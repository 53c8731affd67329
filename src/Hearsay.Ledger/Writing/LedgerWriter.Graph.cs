using Hearsay.Ledger.Engines;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>Articles as story finding compares them.</summary>
    public List<StoredNode> ReadNodes(IReadOnlyCollection<long> articles)
    {
        (string condition, object numbers) = _engine.Among("article", 0, articles);
        return Session.Query(
            "SELECT article, moment, tie, day, terms FROM node WHERE " + condition,
            r => new StoredNode(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.Number(3), r.Bytes(4)),
            numbers
        );
    }

    /// <summary>What an article belongs to; null when there is none of that number.</summary>
    public (string Id, long? Cell, long? Story)? ReadMember(long article) =>
        Session
            .Query(
                "SELECT a.id, n.cell, a.story FROM node n JOIN article a ON a.number = n.article WHERE n.article = @0",
                r => ((string, long?, long?)?)(r.GetString(0), r.Number(1), r.Number(2)),
                article
            )
            .FirstOrDefault();

    public void AddNode(StoredNode node, long cell) =>
        Session.Execute(
            "INSERT INTO node (article, moment, tie, day, terms, cell) VALUES (@0, @1, @2, @3, @4, @5)",
            node.Article,
            node.Moment,
            node.Tie,
            node.Day,
            node.Terms,
            cell
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

/// <summary>An article as story finding compares it.</summary>
internal sealed record StoredNode(long Article, long Moment, long Tie, long? Day, byte[] Terms);
