using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    /// <summary>What two actors did and said to each other, both ways, the oldest first; undated rows lead.</summary>
    public Page<LedgerRow> Dyad(ActorId first, ActorId second, string? after, int most)
    {
        int size = Bounded(most);
        long[] key = PageKey.Read(after, 2) ?? [long.MinValue, long.MinValue];
        return Read(session =>
        {
            long one = ActorOf(session, first)?.Number ?? 0;
            long other = ActorOf(session, second)?.Number ?? 0;
            const string Way = "SELECT number, day AS at FROM entry WHERE party = @{0} AND other = @{1} AND (day, number) > (@2, @3)";
            string both =
                Way.Replace("{0}", "0", StringComparison.Ordinal).Replace("{1}", "1", StringComparison.Ordinal)
                + " UNION "
                + Way.Replace("{0}", "1", StringComparison.Ordinal).Replace("{1}", "0", StringComparison.Ordinal);
            RowReader rows = new(session, SummaryOf);
            return PageKey.Cut(
                session.Query(
                    $"SELECT number, at FROM ({both}) AS told ORDER BY at, number LIMIT {size + 1}",
                    r => (Number: r.GetInt64(0), Day: r.GetInt64(1)),
                    one,
                    other,
                    key[0],
                    key[1]
                ),
                size,
                row => rows.Read(row.Number)!,
                row => PageKey.Of(row.Day, row.Number)
            );
        });
    }

    /// <summary>The actors that an actor has most rows with, most first.</summary>
    public ImmutableArray<(ActorSummary Other, int Rows)> DyadsOf(ActorId actor, int most)
    {
        int size = Bounded(most);
        return Read(session =>
        {
            long number = ActorOf(session, actor)?.Number ?? 0;
            return session
                .Query(
                    """
                    SELECT a.number, a.id, a.name, a.kind, a.country, a.stories, met.rows FROM (
                        SELECT who, COUNT(*) AS rows FROM (
                            SELECT other AS who FROM entry WHERE party = @0 AND other IS NOT NULL
                            UNION ALL SELECT party AS who FROM entry WHERE other = @0 AND party IS NOT NULL) AS every
                        GROUP BY who) AS met
                    JOIN actor a ON a.number = met.who WHERE a.number <> @0 ORDER BY met.rows DESC, a.id LIMIT @1
                    """,
                    r => (ReadActor(r).Actor, (int)r.GetInt64(6)),
                    number,
                    (long)size
                )
                .ToImmutableArray();
        });
    }
}
