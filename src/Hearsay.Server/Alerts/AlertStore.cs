using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Hearsay.Ledger;

namespace Hearsay.Server.Alerts;

/// <summary>The alerts of a ledger. They only grow in number. Thread-safe.</summary>
public sealed class AlertStore
{
    private const string Columns =
        "number AS Number, at AS At, watch_list AS WatchList, kind AS Kind, story AS Story, title AS Title, claim AS Claim, "
        + "commitment AS Commitment, article AS Article, text AS Text, detail AS Detail, sequence AS Sequence";

    private readonly LedgerStore _store;

    /// <summary>The alerts of this ledger.</summary>
    public AlertStore(LedgerStore store) => _store = store;

    /// <summary>Keeps alerts. One change gives a watch-list one alert, however often it is looked at.</summary>
    internal void Append(IReadOnlyCollection<Alert> alerts)
    {
        if (alerts.Count == 0)
            return;
        using DbConnection connection = _store.OpenConnection();
        using DbTransaction transaction = connection.BeginTransaction();
        foreach (Alert alert in alerts)
        {
            connection.Execute(
                "INSERT INTO alert (at, watch_list, kind, story, title, claim, commitment, article, text, detail, sequence) "
                    + "VALUES (@At, @WatchList, @Kind, @Story, @Title, @Claim, @Commitment, @Article, @Text, @Detail, @Sequence) "
                    + "ON CONFLICT (watch_list, sequence) DO NOTHING",
                alert,
                transaction
            );
        }

        transaction.Commit();
    }

    /// <summary>The newest alerts before a number, of one list or of all.</summary>
    public ImmutableArray<Alert> Before(string? watchList, long? number, int most)
    {
        using DbConnection connection = _store.OpenConnection();
        return
        [
            .. connection.Query<Alert>(
                $"SELECT {Columns} FROM alert WHERE number < @before "
                    + (watchList is null ? "" : "AND watch_list = @watchList ")
                    + "ORDER BY number DESC LIMIT @most",
                new
                {
                    before = number ?? long.MaxValue,
                    watchList,
                    most,
                }
            ),
        ];
    }

    /// <summary>A list's alerts after a number and up to another, the oldest first.</summary>
    public ImmutableArray<Alert> Between(string watchList, long after, long upTo)
    {
        using DbConnection connection = _store.OpenConnection();
        return
        [
            .. connection.Query<Alert>(
                $"SELECT {Columns} FROM alert WHERE watch_list = @watchList AND number > @after AND number <= @upTo ORDER BY number",
                new
                {
                    watchList,
                    after,
                    upTo,
                }
            ),
        ];
    }

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string at) =>
        DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
