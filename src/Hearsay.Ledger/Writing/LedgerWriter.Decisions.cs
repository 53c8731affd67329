using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>Records a decision.</summary>
    /// <param name="target">What it is about beyond its id, packed by whoever applies it; null for nothing.</param>
    /// <returns>Its number.</returns>
    public long AddDecision(Decision decision, byte[]? target)
    {
        long number = Next(Counters.Decisions);
        Session.Execute(
            """
            INSERT INTO decision (number, kind, subject_kind, subject, other, name, target, author, made_at, reason)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
            """,
            number,
            (long)decision.Kind,
            (long)decision.SubjectKind,
            decision.Subject,
            decision.Other,
            decision.Name,
            target,
            decision.Author,
            Columns.Of(Now),
            decision.Reason
        );
        return number;
    }

    /// <summary>Marks a decision as undone; false when it is undone already or there is none.</summary>
    public bool UndoDecision(long number, string author) =>
        Session.Execute(
            "UPDATE decision SET undone_by = @1, undone_at = @2 WHERE number = @0 AND undone_at IS NULL",
            number,
            author,
            Columns.Of(Now)
        ) > 0;

    /// <summary>The decisions in force that change what is linked, with their targets, the oldest first.</summary>
    public List<(Decision Decision, byte[]? Target)> DecisionsInForce() =>
        Session.Query(
            DecisionReader.Select + " WHERE undone_at IS NULL AND kind IN (0, 1, 3) ORDER BY number",
            r => (DecisionReader.Read(r), r.IsDBNull(DecisionReader.Target) ? null : r.Bytes(DecisionReader.Target))
        );

    /// <summary>The stories that an actor is in.</summary>
    public List<long> StoriesOfActor(string actor) =>
        Session.Query(
            "SELECT s.story FROM actor a JOIN actor_story s ON s.actor = a.number WHERE a.id = @0 ORDER BY s.story",
            r => r.GetInt64(0),
            actor
        );

    /// <summary>The story of an article, by its id; null when there is none.</summary>
    public long? StoryOfArticle(string article) => Session.Number("SELECT story FROM article WHERE id = @0", article);

    /// <summary>The story of an article, by its number.</summary>
    public long? StoryNumberOf(long article) => Session.Number("SELECT story FROM article WHERE number = @0", article);
}
