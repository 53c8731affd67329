using System.Data.Common;

namespace Hearsay.Ledger.Engines;

/// <summary>A connection, perhaps with a transaction, and its statements, each prepared once. Not thread-safe.</summary>
internal sealed class LedgerSession : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public LedgerSession(DbConnection connection, DbTransaction? transaction = null)
    {
        Connection = connection;
        Transaction = transaction;
    }

    public DbConnection Connection { get; }

    public DbTransaction? Transaction { get; private set; }

    /// <summary>Runs a statement with its parameters <c>@0</c>, <c>@1</c> …; how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is none or it is null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>A number; null when there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Scalar(sql, values) is { } value ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>All rows.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        List<T> rows = [];
        using DbDataReader reader = Command(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Ends the transaction for good.</summary>
    public void Commit()
    {
        Transaction!.Commit();
        Transaction.Dispose();
        Transaction = null;
    }

    public void Dispose()
    {
        foreach (DbCommand command in _commands.Values)
            command.Dispose();
        _commands.Clear();
        if (Transaction is not null)
            EndTransaction(Transaction);
        Connection.Dispose();
    }

    // SQLite takes a transaction back by itself when the disk is full, and its driver fails on taking it back once more: it gets one to take back.
    private void EndTransaction(DbTransaction transaction)
    {
        try
        {
            transaction.Dispose();
        }
        catch (DbException fault) when (fault.Message.Contains("no transaction is active", StringComparison.Ordinal))
        {
            using DbCommand begin = Connection.CreateCommand();
            begin.Transaction = transaction;
            begin.CommandText = "BEGIN";
            begin.ExecuteNonQuery();
            transaction.Dispose();
        }
    }

    private DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out DbCommand? command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = "@" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
