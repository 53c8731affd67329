using System.Data.Common;

namespace Hearsay.Ledger.Engines;

/// <summary>What SQLite and PostgreSQL do differently. Everything else is SQL that both understand.</summary>
internal interface ILedgerEngine : IDisposable
{
    /// <summary>Gets the folder of its migrations.</summary>
    string Migrations { get; }

    /// <summary>Gets whether the ledger may be read only, as far as is known since it was opened.</summary>
    bool IsReadOnly { get; }

    /// <summary>Opens a connection, from a pool where there is one.</summary>
    /// <exception cref="LedgerException">The ledger cannot be reached.</exception>
    DbConnection Open();

    /// <summary>Opens the connection of a writer of many pages.</summary>
    /// <exception cref="LedgerException">The ledger cannot be reached.</exception>
    DbConnection OpenForWriting();

    /// <summary>Moves what was committed from the log to its place, while others read and write on.</summary>
    void Checkpoint();

    /// <summary>Begins a transaction of the one writer: others wait until it ends.</summary>
    DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Inserts many rows, by whatever is fastest.</summary>
    void Insert(LedgerSession session, string table, string[] columns, IReadOnlyCollection<object?[]> rows);

    /// <summary>For each concept the holders closest to a place: before it, the nearest last, and after it, the nearest first.</summary>
    IReadOnlyList<(long[] Before, long[] After)> Around(LedgerSession session, long[] concepts, long moment, long tie, int most);

    /// <summary>Enters texts to be searched.</summary>
    void AddTexts(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts);

    /// <summary>Takes texts out of the search. They must be given as they were entered.</summary>
    void RemoveTexts(LedgerSession session, TextTable table, IReadOnlyCollection<TextEntry> texts);

    /// <summary>The numbers of the texts that fit, the highest first.</summary>
    /// <param name="below">Only numbers below this one; null for all.</param>
    List<long> Match(LedgerSession session, TextTable table, TextMatch match, long? below, int most);

    /// <summary>How well those that fit do so; higher is better.</summary>
    Dictionary<long, double> Scores(LedgerSession session, TextTable table, TextMatch match);

    /// <summary>A condition that a column holds one of many numbers, and the parameter for it.</summary>
    (string Condition, object Value) Among(string column, int parameter, IReadOnlyCollection<long> numbers);

    /// <summary>Name and version.</summary>
    string Version(LedgerSession session);

    long SizeBytes(LedgerSession session);

    /// <summary>What the engine itself finds wrong with the store.</summary>
    IEnumerable<string> Faults(LedgerSession session);

    /// <summary>The exception as a person should read it; null where it is a bug of ours.</summary>
    LedgerException? Explain(Exception exception);
}

/// <summary>What is searched.</summary>
internal enum TextTable
{
    Article = 0,
    Entry = 1,
    Alias = 2,
}

/// <summary>Folded words, parted by spaces.</summary>
internal sealed record TextEntry(long Number, string Title, string Words, string Tags);
