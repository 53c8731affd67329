using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <summary>Reads the two spellings of a PostgreSQL address.</summary>
internal static class PostgresAddress
{
    private const int DefaultPort = 5432;

    /// <summary>The connection string; null when the text is no address of PostgreSQL.</summary>
    /// <exception cref="LedgerException">It begins like one and cannot be read. It is not repeated: it may hold a password.</exception>
    public static string? TryRead(string text)
    {
        bool isUri =
            text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
        if (!isUri && !(text.Contains("Host=", StringComparison.OrdinalIgnoreCase) && text.Contains(';', StringComparison.Ordinal)))
            return null;
        try
        {
            NpgsqlConnectionStringBuilder builder = new(isUri ? FromUri(new Uri(text)) : text);
            if (!string.IsNullOrWhiteSpace(builder.Host))
                return builder.ConnectionString;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw Unreadable(exception);
        }

        throw Unreadable(null);
    }

    /// <summary>The connection string as it may be shown.</summary>
    public static string WithoutPassword(string connection)
    {
        NpgsqlConnectionStringBuilder builder = new(connection);
        return $"postgres://{builder.Username}@{builder.Host}:{builder.Port}/{builder.Database}";
    }

    private static LedgerException Unreadable(Exception? inner) =>
        new("the address of the PostgreSQL ledger cannot be read", "write it postgres://USER@HOST/NAME", inner);

    private static string FromUri(Uri uri)
    {
        string[] user = uri.UserInfo.Split(':', 2);
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
        };
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        return builder.ConnectionString;
    }
}
