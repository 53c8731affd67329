using System.Globalization;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Engines;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>Notes the commitments whose deadline had not passed on one day and has on a later one, which no deed tests. What was noted as overdue before is passed over.</summary>
    /// <returns>How many were noted.</returns>
    public int NoteDeadlines(DateOnly since, DateOnly today)
    {
        string before = DayOf(since);
        string now = DayOf(today);
        Dictionary<long, Brief> briefs = [];
        int noted = 0;
        // All deadlines are looked at: this is asked once a day, and engines do not agree on how texts are ordered.
        (long Story, long Hash, string? Due)[] passed =
        [
            .. Session
                .Query(
                    "SELECT story, id_hash, due FROM commitment WHERE due IS NOT NULL ORDER BY story, id_hash",
                    r => (Story: r.GetInt64(0), Hash: r.GetInt64(1), Due: r.Text(2))
                )
                .Where(row => Deadline.HasPassed(row.Due, now) && !Deadline.HasPassed(row.Due, before)),
        ];
        foreach ((long story, long hash, _) in passed)
        {
            StoredCommitment stored = LedgerStore.CommitmentOf(Session, briefs, story, hash);
            if (!stored.Commitment.Tests.IsEmpty || stored.Commitment.OverdueAsOf is not null || IsNotedOverdue(stored.Commitment.Id))
                continue;
            NoteOverdue(stored.Commitment, stored.Words, stored.Story, now);
            noted++;
        }

        return noted;
    }

    private void NoteOverdue(Commitment commitment, string words, string story, string day) =>
        Note(
            ChangeKind.CommitmentOverdue,
            story,
            change => change with { Commitment = commitment.Id, Article = commitment.Article.Value, Text = words, Detail = day }
        );

    private bool IsNotedOverdue(string? commitment) =>
        commitment is not null && Session.Scalar("SELECT 1 FROM change WHERE kind = 6 AND commitment = @0", commitment) is not null;

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
