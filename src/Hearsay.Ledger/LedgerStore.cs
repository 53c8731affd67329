using System.Data.Common;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Postgres;
using Hearsay.Ledger.Sqlite;
using Hearsay.Ledger.Writing;

namespace Hearsay.Ledger;

/// <summary>
/// A ledger: what was read, linked and decided, in a SQLite file or a PostgreSQL database. Reading is thread-safe; each call sees what was committed before it.
/// Articles come in through <c>NewsLedger</c> of the library, which links them.
/// </summary>
/// <exception cref="LedgerException">From every method: the store is damaged, busy for too long, full or gone.</exception>
public sealed partial class LedgerStore : IDisposable
{
    private const int MostOnPage = 1_000;

    private readonly ILedgerEngine _engine;
    private readonly TimeProvider _time;
    private readonly WriterMemory _memory = new();

    private LedgerStore(LedgerLocation location, ILedgerEngine engine, TimeProvider time)
    {
        Location = location;
        _engine = engine;
        _time = time;
    }

    /// <summary>Gets where it lies.</summary>
    public LedgerLocation Location { get; }

    /// <summary>Opens a ledger and brings its schema up to date; a file that does not exist is made, with its folder.</summary>
    /// <exception cref="LedgerException">It is damaged, of a later version, or cannot be reached.</exception>
    public static LedgerStore Open(LedgerLocation location, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(time);
        ILedgerEngine engine = location.IsPostgres ? new PostgresEngine(location.Value) : OpenFile(location.Value);
        LedgerStore store = new(location, engine, time);
        try
        {
            store.Explained(() =>
            {
                Migrator.Run(engine, time);
                return true;
            });
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Gets whether it may only be read: every question is answered, nothing can be added or decided.</summary>
    public bool IsReadOnly => _engine.IsReadOnly;

    /// <summary>Refuses before long work what could not be written at its end.</summary>
    /// <exception cref="LedgerException">It may only be read.</exception>
    public void RequireWriting()
    {
        if (IsReadOnly)
            throw new LedgerException($"the ledger {Location} may not be written to", "check the permissions of the file and its folder");
    }

    /// <summary>A connection for tables of own migrations; the caller disposes it. Transactions on SQLite must be short: one writer at a time.</summary>
    public DbConnection OpenConnection() => Explained(_engine.Open);

    /// <inheritdoc />
    public void Dispose() => _engine.Dispose();

    /// <summary>Begins to write; waits for other writers.</summary>
    internal LedgerWriter BeginWriting() => Explained(() => new LedgerWriter(_engine, _memory, _time));

    /// <summary>Moves what was committed to its place, beside the next transaction. What was committed is safe without it.</summary>
    internal void Checkpoint()
    {
        try
        {
            _engine.Checkpoint();
        }
        catch (DbException)
        {
            // A full or failing disk: whoever writes next is told, and the log keeps everything until then.
        }
    }

    /// <summary>Does something and says in a person's words what is wrong with the store.</summary>
    internal T Explained<T>(Func<T> work)
    {
        LedgerException explained;
        try
        {
            return work();
        }
        catch (Exception exception) when (_engine.Explain(exception) is { } known)
        {
            explained = known;
        }
        catch (InvalidDataException exception)
        {
            explained = new LedgerException(
                exception.Message,
                "run 'hearsay verify' to see what is damaged, and restore it from a backup",
                exception
            );
        }

        throw explained;
    }

    private static SqliteEngine OpenFile(string path)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"the folder of {path} cannot be made", "check the path and your permissions", exception);
        }

        ForeignFile.Refuse(path);
        return new SqliteEngine(path);
    }

    private T Read<T>(Func<LedgerSession, T> read) =>
        Explained(() =>
        {
            using LedgerSession session = new(_engine.Open());
            return read(session);
        });

    private void Write(Action<LedgerSession> write) =>
        Explained(() =>
        {
            using LedgerSession outer = new(_engine.Open());
            using LedgerSession session = new(outer.Connection, _engine.BeginWriting(outer.Connection));
            write(session);
            session.Commit();
            return true;
        });

    private static int Bounded(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return Math.Min(most, MostOnPage);
    }
}
