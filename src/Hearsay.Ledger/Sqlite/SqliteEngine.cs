using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Hearsay.Ledger.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Ledger.Sqlite;

/// <summary>A ledger in one SQLite file: many readers, one writer, readers never wait (WAL).</summary>
internal sealed class SqliteEngine : ILedgerEngine
{
    // How long a writer waits for another one before it says so.
    private const int PatienceSeconds = 60;

    // SQLITE_BUSY, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB.
    private const int Busy = 5;
    private const int NotWritable = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly string _path;
    private readonly string _reading;
    private readonly string _writing;

    // Connections of the pool keep what was set on them.
    private readonly ConditionalWeakTable<sqlite3, object> _isSet = [];

    // Found out when it is first opened: only the system knows whether a path may be written to.
    private volatile bool _isReadOnly;

    public SqliteEngine(string path)
    {
        SqliteLibrary.Use();
        _path = path;
        SqliteConnectionStringBuilder connection = new()
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = PatienceSeconds,
            Pooling = true,
        };
        _reading = connection.ConnectionString;
        // Another string is another pool: what the writer has in memory stays its own from one transaction to the next.
        connection.Cache = SqliteCacheMode.Private;
        _writing = connection.ConnectionString;
    }

    public string Migrations => "Sqlite";

    public bool IsReadOnly => _isReadOnly;

    // A reader keeps 8 MiB of pages; the system keeps the rest. 1,000 pages of log are SQLite's own measure.
    public DbConnection Open() => Open(_reading, cacheKiB: 8_192, logPages: 1_000);

    // A transaction touches pages all over the holders' tree: 48 MiB keep it from reading them again. It leaves up to 64 MiB of log to Checkpoint.
    public DbConnection OpenForWriting() => Open(_writing, cacheKiB: 49_152, logPages: 16_384);

    public void Checkpoint()
    {
        using SqliteConnection connection = Open(_reading, cacheKiB: 8_192, logPages: 1_000);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open(string settings, int cacheKiB, int logPages)
    {
        if (_isReadOnly)
            return ReadOnlyFile.Open(_path);
        SqliteConnection connection = new(settings);
        try
        {
            connection.Open();
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                return ReadOnly(connection);
            if (_isSet.TryGetValue(connection.Handle!, out _))
                return connection;
            using SqliteCommand command = connection.CreateCommand();
            // FULL: what was acknowledged outlives a power cut.
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -{cacheKiB}; PRAGMA wal_autocheckpoint = {logPages}; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 60000"
            );
            command.ExecuteNonQuery();
            _isSet.AddOrUpdate(connection.Handle!, _isSet);
            return connection;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == CannotOpen && File.Exists(_path))
        {
            // The file may be written to and its folder not: there is no place for the log.
            return ReadOnly(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection ReadOnly(SqliteConnection connection)
    {
        SqliteConnection.ClearPool(connection);
        connection.Dispose();
        SqliteConnection reading = ReadOnlyFile.Open(_path);
        _isReadOnly = true;
        return reading;
    }

    public DbTransaction BeginWriting(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    public void Insert(LedgerSession session, string table, string[] columns, IReadOnlyCollection<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        string sql =
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", Enumerable.Range(0, columns.Length).Select(i => $"@{i}"))})";
        foreach (object?[] row in rows)
            session.Execute(sql, row);
    }

    public IReadOnlyList<(long[] Before, long[] After)> Around(LedgerSession session, long[] concepts, long moment, long tie, int most)
    {
        // One statement: what is asked for each of 24 concepts costs more to ask than to find. The lists come joined in the order of the inner queries.
        const string Sql = """
            SELECT c.key,
              (SELECT group_concat(article) FROM (SELECT article FROM holder WHERE concept = c.value AND (moment, tie) < (@1, @2) ORDER BY moment DESC, tie DESC LIMIT @3)),
              (SELECT group_concat(article) FROM (SELECT article FROM holder WHERE concept = c.value AND (moment, tie) > (@1, @2) ORDER BY moment, tie LIMIT @3))
            FROM json_each(@0) AS c
            """;
        (long[], long[])[] around = new (long[], long[])[concepts.Length];
        foreach (
            (int place, string? before, string? after) in session.Query(
                Sql,
                r => (r.GetInt32(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2)),
                JsonOf(concepts),
                moment,
                tie,
                (long)most
            )
        )
        {
            long[] nearestFirst = Numbers(before);
            Array.Reverse(nearestFirst);
            around[place] = (nearestFirst, Numbers(after));
        }

        return around;
    }

    private static string JsonOf(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";

    private static long[] Numbers(string? joined)
    {
        if (joined is null)
            return [];
        long[] numbers = new long[joined.AsSpan().Count(',') + 1];
        int place = 0;
        foreach (Range range in joined.AsSpan().Split(','))
            numbers[place++] = long.Parse(joined.AsSpan()[range], CultureInfo.InvariantCulture);
        return numbers;
    }

    public void AddTexts(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts) =>
        SqliteText.Write(session, table, texts, isRemoval: false);

    public void RemoveTexts(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts) =>
        SqliteText.Write(session, table, texts, isRemoval: true);

    public List<long> Match(LedgerSession session, TextTable table, TextMatch match, long? below, int most) =>
        SqliteText.Match(session, table, match, below, most);

    public Dictionary<long, double> Scores(LedgerSession session, TextTable table, TextMatch match) =>
        SqliteText.Scores(session, table, match);

    public (string Condition, object Value) Among(string column, int parameter, IReadOnlyCollection<long> numbers) =>
        ($"{column} IN (SELECT value FROM json_each(@{parameter}))", JsonOf(numbers));

    public string Version(LedgerSession session) => "SQLite " + session.Scalar("SELECT sqlite_version()");

    public long SizeBytes(LedgerSession session)
    {
        long size = 0;
        foreach (string file in new[] { _path, _path + "-wal" })
            size += File.Exists(file) ? new FileInfo(file).Length : 0;
        return size;
    }

    public IEnumerable<string> Faults(LedgerSession session) =>
        session
            .Query("PRAGMA integrity_check", r => r.GetString(0))
            .Where(line => line != "ok")
            .Concat(
                session.Query(
                    "PRAGMA foreign_key_check",
                    r => $"a row of {r.GetString(0)} refers to a row of {r.GetString(2)} that is not there"
                )
            );

    public LedgerException? Explain(Exception exception) =>
        exception is not SqliteException fault
            ? null
            : fault.SqliteErrorCode switch
            {
                Busy => new LedgerException(
                    "another process has been writing to the ledger for over a minute",
                    "try again when it is done",
                    fault
                ),
                NotWritable => new LedgerException(
                    $"the ledger {_path} may not be written to",
                    "check the permissions of the file and its folder",
                    fault
                ),
                Full => new LedgerException(
                    "the disk is full",
                    "make room and run the same command again; nothing that was acknowledged is lost",
                    fault
                ),
                InputOutput => new LedgerException(
                    $"the disk failed ({fault.Message})",
                    "check that the disk has room and is sound, then run the same command again; nothing that was acknowledged is lost",
                    fault
                ),
                CannotOpen => new LedgerException(
                    $"{_path} cannot be opened or made",
                    "check the path and the permissions of its folder",
                    fault
                ),
                Corrupt => new LedgerException(
                    $"the ledger's file is damaged: {_path}",
                    "restore it from a backup, or rescue what can be read with: sqlite3 FILE .recover | sqlite3 NEW; then 'hearsay verify --ledger NEW'",
                    fault
                ),
                NotADatabase => new LedgerException($"{_path} is no ledger", "name another file with --ledger", fault),
                _ => null,
            };

    public void Dispose()
    {
        foreach (string settings in new[] { _reading, _writing })
        {
            using SqliteConnection connection = new(settings);
            SqliteConnection.ClearPool(connection);
        }
    }
}
