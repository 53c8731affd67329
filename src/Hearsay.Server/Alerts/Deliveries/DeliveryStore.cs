using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Hearsay.Ledger;

namespace Hearsay.Server.Alerts.Deliveries;

/// <summary>What was sent, what waits, and what was given up. Thread-safe.</summary>
public sealed class DeliveryStore
{
    private const string Columns =
        "number AS Number, watch_list AS WatchList, channel AS Channel, after_alert AS AfterAlert, up_to_alert AS UpToAlert, created AS Created, "
        + "due AS Due, attempts AS Attempts, state AS State, problem AS Problem";

    private readonly LedgerStore _store;

    /// <summary>The deliveries of this ledger.</summary>
    public DeliveryStore(LedgerStore store) => _store = store;

    /// <summary>The newest deliveries before a number; of one state where one is given.</summary>
    public ImmutableArray<Delivery> Before(DeliveryState? state, long? number, int most)
    {
        using DbConnection connection = _store.OpenConnection();
        return
        [
            .. connection.Query<Delivery>(
                $"SELECT {Columns} FROM delivery WHERE number < @before "
                    + (state is null ? "" : "AND state = @state ")
                    + "ORDER BY number DESC LIMIT @most",
                new
                {
                    before = number ?? long.MaxValue,
                    state = (int?)state,
                    most,
                }
            ),
        ];
    }

    /// <summary>The last delivery of a list over a channel; null when there was none.</summary>
    internal Delivery? Last(string watchList, Channel channel)
    {
        using DbConnection connection = _store.OpenConnection();
        return connection.QueryFirstOrDefault<Delivery>(
            $"SELECT {Columns} FROM delivery WHERE watch_list = @watchList AND channel = @channel ORDER BY up_to_alert DESC LIMIT 1",
            new { watchList, channel = (int)channel }
        );
    }

    internal void Append(Delivery delivery)
    {
        using DbConnection connection = _store.OpenConnection();
        connection.Execute(
            "INSERT INTO delivery (watch_list, channel, after_alert, up_to_alert, created, due, attempts, state, problem) "
                + "VALUES (@WatchList, @Channel, @AfterAlert, @UpToAlert, @Created, @Due, @Attempts, @State, @Problem)",
            delivery
        );
    }

    internal ImmutableArray<Delivery> DueBy(DateTimeOffset now, int most)
    {
        using DbConnection connection = _store.OpenConnection();
        return
        [
            .. connection.Query<Delivery>(
                $"SELECT {Columns} FROM delivery WHERE state = 0 AND due <= @now ORDER BY due, number LIMIT @most",
                new { now = AlertStore.Time(now), most }
            ),
        ];
    }

    internal void Update(Delivery delivery)
    {
        using DbConnection connection = _store.OpenConnection();
        connection.Execute(
            "UPDATE delivery SET due = @Due, attempts = @Attempts, state = @State, problem = @Problem WHERE number = @Number",
            delivery
        );
    }

    /// <summary>Tries a delivery that was given up again; false when there is no such.</summary>
    public bool Retry(long number, DateTimeOffset now)
    {
        using DbConnection connection = _store.OpenConnection();
        return connection.Execute(
                "UPDATE delivery SET due = @now, attempts = 0, state = 0 WHERE number = @number AND state = 2",
                new { number, now = AlertStore.Time(now) }
            ) == 1;
    }
}
