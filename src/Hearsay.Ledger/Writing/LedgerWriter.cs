using Hearsay.Ledger.Engines;

namespace Hearsay.Ledger.Writing;

/// <summary>One transaction of the one writer: everything that is done through it is there after <see cref="Commit"/>, or nothing is.</summary>
internal sealed partial class LedgerWriter : IDisposable
{
    private readonly ILedgerEngine _engine;
    private readonly WriterMemory _memory;
    private readonly Dictionary<string, long> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedCounters = new(StringComparer.Ordinal);
    private bool _isCommitted;

    public LedgerWriter(ILedgerEngine engine, WriterMemory memory, TimeProvider time)
    {
        _engine = engine;
        _memory = memory;
        System.Data.Common.DbConnection connection = engine.OpenForWriting();
        try
        {
            Session = new LedgerSession(connection, engine.BeginWriting(connection));
            foreach ((string name, long value) in Session.Query("SELECT name, value FROM counter", r => (r.GetString(0), r.GetInt64(1))))
                _counters.Add(name, value);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        Now = time.GetUtcNow();
        Commits = Count(Counters.Commits);
        Bump(Counters.Commits, 1);
    }

    /// <summary>Gets the connection.</summary>
    public LedgerSession Session { get; }

    /// <summary>Gets the moment that everything written is dated to.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Gets how many transactions were written before: when it is not what this process left, another one has written.</summary>
    public long Commits { get; }

    /// <summary>Gets the counter's value.</summary>
    public long Count(string counter) => _counters.GetValueOrDefault(counter);

    /// <summary>The next number, from 1.</summary>
    public long Next(string counter) => Bump(counter, 1);

    /// <summary>Makes it lasting.</summary>
    public void Commit()
    {
        foreach (string counter in _changedCounters)
        {
            Session.Execute(
                "INSERT INTO counter (name, value) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                counter,
                _counters[counter]
            );
        }

        Session.Commit();
        _isCommitted = true;
    }

    public void Dispose()
    {
        // What was remembered of numbers that were given out and taken back would be wrong.
        if (!_isCommitted)
            _memory.Clear();
        Session.Dispose();
    }

    private long Bump(string counter, long by)
    {
        long value = _counters.GetValueOrDefault(counter) + by;
        _counters[counter] = value;
        _changedCounters.Add(counter);
        return value;
    }
}
