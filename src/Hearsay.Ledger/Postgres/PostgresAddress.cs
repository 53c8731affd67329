using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <summary>Reads the two spellings of a PostgreSQL address.</summary>
internal static class PostgresAddress
{
    private const int DefaultPort = 5432;

    /// <summary>The connection string; null when the text is no address of PostgreSQL.</summary>
    public static string? TryRead(string text)
    {
        if (
            text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        )
            return FromUri(new Uri(text));
        return text.Contains("Host=", StringComparison.OrdinalIgnoreCase) && text.Contains(';', StringComparison.Ordinal) ? text : null;
    }

    /// <summary>The connection string as it may be shown.</summary>
    public static string WithoutPassword(string connection)
    {
        NpgsqlConnectionStringBuilder builder = new(connection);
        return $"postgres://{builder.Username}@{builder.Host}:{builder.Port}/{builder.Database}";
    }

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
