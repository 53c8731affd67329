using System.Collections.Immutable;
using Dapper;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Writing;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    /// <summary>Feeds by address.</summary>
    public ImmutableArray<Feed> Feeds() =>
        Read(session =>
            session
                .Connection.Query<FeedRow>(
                    """
                    SELECT url AS Url, title AS Title, etag AS ETag, last_modified AS LastModified, last_tried AS LastTried, last_success AS LastSuccess,
                        last_news AS LastNews, next_due AS NextDue, failures AS Failures, problem AS Problem, state AS State, articles AS Articles
                    FROM feed ORDER BY url
                    """
                )
                .Select(row => row.ToFeed())
                .ToImmutableArray()
        );

    /// <summary>Keeps a feed, in place of what was known of its address.</summary>
    public void SaveFeed(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        Write(session =>
            session.Connection.Execute(
                """
                INSERT INTO feed (url, title, etag, last_modified, last_tried, last_success, last_news, next_due, failures, problem, state, articles)
                VALUES (@Url, @Title, @ETag, @LastModified, @LastTried, @LastSuccess, @LastNews, @NextDue, @Failures, @Problem, @State, @Articles)
                ON CONFLICT (url) DO UPDATE SET title = excluded.title, etag = excluded.etag, last_modified = excluded.last_modified,
                    last_tried = excluded.last_tried, last_success = excluded.last_success, last_news = excluded.last_news, next_due = excluded.next_due,
                    failures = excluded.failures, problem = excluded.problem, state = excluded.state, articles = excluded.articles
                """,
                FeedRow.Of(feed),
                session.Transaction
            )
        );
    }

    /// <summary>Forgets a feed; its articles stay.</summary>
    public void RemoveFeed(string url) => Write(session => session.Execute("DELETE FROM feed WHERE url = @0", url));

    /// <summary>The user's grades by name.</summary>
    public ImmutableArray<OutletGrade> OutletGrades() =>
        Read(session =>
            session
                .Query("SELECT name, grade FROM outlet_grade ORDER BY name", r => new OutletGrade(r.GetString(0), r.GetString(1)[0]))
                .ToImmutableArray()
        );

    /// <summary>Keeps these grades in place of all others.</summary>
    public void SaveOutletGrades(IReadOnlyCollection<OutletGrade> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        Write(session =>
        {
            session.Execute("DELETE FROM outlet_grade");
            foreach (OutletGrade grade in grades.DistinctBy(g => g.Name, StringComparer.Ordinal))
                session.Execute("INSERT INTO outlet_grade (name, grade) VALUES (@0, @1)", grade.Name, grade.Grade.ToString());
        });
    }

    /// <summary>Outlets with their numbers of articles, the most frequent first.</summary>
    public ImmutableArray<(string Outlet, int Articles)> Outlets(int most)
    {
        int size = Bounded(most);
        return Read(session =>
            session
                .Query(
                    "SELECT MIN(outlet), COUNT(*) FROM article WHERE outlet_key IS NOT NULL GROUP BY outlet_key ORDER BY COUNT(*) DESC, outlet_key LIMIT @0",
                    r => (r.GetString(0), (int)r.GetInt64(1)),
                    (long)size
                )
                .ToImmutableArray()
        );
    }

    /// <summary>A document; null when there is none.</summary>
    public StoredDocument? FindDocument(string area, string key) =>
        Read(session => session.Query(SelectDocument + " WHERE area = @0 AND key = @1", ReadDocument, area, key).FirstOrDefault());

    /// <summary>The documents of an area by key.</summary>
    public ImmutableArray<StoredDocument> Documents(string area) =>
        Read(session => session.Query(SelectDocument + " WHERE area = @0 ORDER BY key", ReadDocument, area).ToImmutableArray());

    /// <summary>Keeps a document.</summary>
    /// <param name="revision">The revision that it replaces, 0 for none; null to replace any.</param>
    /// <returns>False when the stored revision is another: nothing was changed.</returns>
    public bool SaveDocument(string area, string key, string json, long? revision = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(area);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(json);
        bool isSaved = false;
        Write(session =>
        {
            long stored = session.Number("SELECT revision FROM document WHERE area = @0 AND key = @1", area, key) ?? 0;
            isSaved = revision is null || revision == stored;
            if (isSaved)
                session.Execute(
                    """
                    INSERT INTO document (area, key, json, revision, changed_at) VALUES (@0, @1, @2, @3, @4)
                    ON CONFLICT (area, key) DO UPDATE SET json = excluded.json, revision = excluded.revision, changed_at = excluded.changed_at
                    """,
                    area,
                    key,
                    json,
                    stored + 1,
                    Columns.Of(_time.GetUtcNow())
                );
        });
        return isSaved;
    }

    /// <summary>Removes a document; false when there was none.</summary>
    public bool RemoveDocument(string area, string key)
    {
        int removed = 0;
        Write(session => removed = session.Execute("DELETE FROM document WHERE area = @0 AND key = @1", area, key));
        return removed > 0;
    }

    /// <summary>What the ledger holds.</summary>
    public LedgerStatistics Statistics() =>
        Read(session =>
        {
            Dictionary<string, long> counters = session
                .Query("SELECT name, value FROM counter", r => (r.GetString(0), r.GetInt64(1)))
                .ToDictionary(r => r.Item1, r => r.Item2);
            return new LedgerStatistics(
                Count(Counters.Articles),
                Count(Counters.Documents),
                Count(Counters.Stories),
                Count(Counters.Statements),
                Count(Counters.Events),
                Count(Counters.Claims),
                Count(Counters.Actors)
            )
            {
                Decisions = Count(Counters.Decisions),
                Feeds = session.Number("SELECT COUNT(*) FROM feed") ?? 0,
                LastSequence = Count(Counters.Changes),
                SizeBytes = _engine.SizeBytes(session),
                Engine = _engine.Version(session),
                Schema = Migrator.Newest(_engine),
            };

            long Count(string name) => counters.GetValueOrDefault(name);
        });

    private const string SelectDocument = "SELECT area, key, json, revision, changed_at FROM document";

    private static StoredDocument ReadDocument(System.Data.Common.DbDataReader r) =>
        new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.Moment(4));
}
