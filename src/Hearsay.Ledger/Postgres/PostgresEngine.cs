using System.Data;
using System.Data.Common;
using Hearsay.Ledger.Engines;
using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <summary>A ledger in a PostgreSQL database: many readers, and one writer at a time among all processes, by an advisory lock.</summary>
internal sealed class PostgresEngine : ILedgerEngine
{
    // Names the lock of the one writer within a database.
    private const long WriterLock = 0x4865_6172_7361_79;

    // Fewer rows are sent faster as one statement each than through COPY.
    private const int WorthCopying = 4;

    private readonly NpgsqlDataSource _source;

    public PostgresEngine(string connection)
    {
        NpgsqlConnectionStringBuilder builder = new(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        _source = NpgsqlDataSource.Create(builder.ConnectionString);
    }

    public string Migrations => "Postgres";

    // The database itself says what may be written, statement by statement.
    public bool IsReadOnly => false;

    public DbConnection Open() => _source.OpenConnection();

    public DbConnection OpenForWriting() => Open();

    // The server does so by itself.
    public void Checkpoint() { }

    public DbTransaction BeginWriting(DbConnection connection)
    {
        DbTransaction transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT pg_advisory_xact_lock({WriterLock})";
        command.ExecuteNonQuery();
        return transaction;
    }

    public void Insert(LedgerSession session, string table, string[] columns, IReadOnlyCollection<object?[]> rows)
    {
        if (rows.Count < WorthCopying)
        {
            string sql =
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", Enumerable.Range(0, columns.Length).Select(i => $"@{i}"))})";
            foreach (object?[] row in rows)
                session.Execute(sql, row);
            return;
        }

        NpgsqlConnection connection = (NpgsqlConnection)session.Connection;
        using NpgsqlBinaryImporter importer = connection.BeginBinaryImport(
            $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)"
        );
        foreach (object?[] row in rows)
        {
            importer.StartRow();
            foreach (object? value in row)
            {
                if (value is null)
                    importer.WriteNull();
                else
                    importer.Write(value);
            }
        }

        importer.Complete();
    }

    public IReadOnlyList<(long[] Before, long[] After)> Around(LedgerSession session, long[] concepts, long moment, long tie, int most)
    {
        const string Sql = """
            SELECT c.place,
              ARRAY(SELECT article FROM holder WHERE concept = c.concept AND (moment, tie) < (@1, @2) ORDER BY moment DESC, tie DESC LIMIT @3),
              ARRAY(SELECT article FROM holder WHERE concept = c.concept AND (moment, tie) > (@1, @2) ORDER BY moment, tie LIMIT @3)
            FROM unnest(@0) WITH ORDINALITY AS c (concept, place)
            ORDER BY c.place
            """;
        return session.Query(
            Sql,
            reader =>
            {
                long[] before = reader.GetFieldValue<long[]>(1);
                Array.Reverse(before);
                return (before, reader.GetFieldValue<long[]>(2));
            },
            concepts,
            moment,
            tie,
            (long)most
        );
    }

    public void AddTexts(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts) =>
        PostgresText.Add(session, table, texts);

    public void RemoveTexts(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts) =>
        PostgresText.Remove(session, table, texts);

    public List<long> Match(LedgerSession session, TextTable table, TextMatch match, long? below, int most) =>
        PostgresText.Match(session, table, match, below, most);

    public Dictionary<long, double> Scores(LedgerSession session, TextTable table, TextMatch match) =>
        PostgresText.Scores(session, table, match);

    public (string Condition, object Value) Among(string column, int parameter, IReadOnlyCollection<long> numbers) =>
        ($"{column} = ANY(@{parameter})", numbers.ToArray());

    public string Version(LedgerSession session) => "PostgreSQL " + session.Scalar("SHOW server_version");

    public long SizeBytes(LedgerSession session) => session.Number("SELECT pg_database_size(current_database())") ?? 0;

    // PostgreSQL checks its pages as it reads them (where the cluster has checksums); there is nothing to ask.
    public IEnumerable<string> Faults(LedgerSession session) => [];

    public LedgerException? Explain(Exception exception) =>
        exception switch
        {
            PostgresException { SqlState: "53100" } fault => new LedgerException(
                "the disk of the database server is full",
                "make room and run the same command again; nothing that was acknowledged is lost",
                fault
            ),
            PostgresException { SqlState: "42501" or "28P01" or "28000" or "3D000" } fault => new LedgerException(
                $"the database refuses ({fault.MessageText})",
                "check the name of the database, the user and its rights",
                fault
            ),
            PostgresException { SqlState: "XX001" or "XX002" } fault => new LedgerException(
                $"the database is damaged ({fault.MessageText})",
                "restore it from a backup",
                fault
            ),
            NpgsqlException { InnerException: System.Net.Sockets.SocketException or IOException or TimeoutException } fault =>
                new LedgerException(
                    $"the database server cannot be reached ({fault.Message})",
                    "check that it runs and that the address is right",
                    fault
                ),
            _ => null,
        };

    public void Dispose() => _source.Dispose();
}
