using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    /// <summary>Decisions, the newest first; of one subject where one is given.</summary>
    public Page<Decision> Decisions(string? subject, string? after, int most)
    {
        int size = Bounded(most);
        Conditions conditions = new();
        conditions.Add("number < {0}", PageKey.Read(after, 1)?[0] ?? long.MaxValue);
        if (subject is not null)
            conditions.AddAll("(subject = {0} OR other = {1})", subject, subject);
        return Read(session =>
            PageKey.Cut(
                session.Query(
                    $"{DecisionReader.Select} WHERE {conditions} ORDER BY number DESC LIMIT {size + 1}",
                    DecisionReader.Read,
                    conditions.Values
                ),
                size,
                decision => decision,
                decision => PageKey.Of(decision.Number)
            )
        );
    }

    /// <summary>What changed after a sequence number, the oldest first. Start from 0.</summary>
    public ImmutableArray<LedgerChange> ChangesSince(long sequence, int most)
    {
        int size = Bounded(most);
        return Read(session =>
            session
                .Query(
                    "SELECT sequence, made_at, kind, story, claim, commitment, article, before_state, after_state, text, detail FROM change WHERE sequence > @0 ORDER BY sequence LIMIT @1",
                    r => new LedgerChange(r.GetInt64(0), r.Moment(1), r.Label<ChangeKind>(2), r.GetString(3))
                    {
                        Claim = r.Text(4),
                        Commitment = r.Text(5),
                        Article = r.Text(6),
                        Before = r.OptionalLabel<ClaimState>(7),
                        After = r.OptionalLabel<ClaimState>(8),
                        Text = r.GetString(9),
                        Detail = r.Text(10),
                    },
                    sequence,
                    (long)size
                )
                .ToImmutableArray()
        );
    }
}
