using Hearsay.Ledger.Postgres;

namespace Hearsay.Ledger;

/// <summary>Where a ledger lies: a SQLite file, or a PostgreSQL database by its connection string.</summary>
public sealed record LedgerLocation
{
    /// <summary>The environment variable that names the ledger where no option does.</summary>
    public const string EnvironmentVariable = "HEARSAY_LEDGER";

    private LedgerLocation(string value, bool isPostgres)
    {
        Value = value;
        IsPostgres = isPostgres;
    }

    /// <summary>Gets the full path of the file, or the connection string (with its password: never print it).</summary>
    public string Value { get; }

    /// <summary>Gets whether it is a PostgreSQL database.</summary>
    public bool IsPostgres { get; }

    /// <summary>A path or a connection string: <c>postgres://user@host/name</c> and <c>Host=…;Database=…</c> are PostgreSQL, everything else is a file.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    /// <exception cref="LedgerException">It begins as a PostgreSQL address does and cannot be read as one.</exception>
    public static LedgerLocation Of(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (PostgresAddress.TryRead(value) is { } connection)
            return new LedgerLocation(connection, isPostgres: true);
        return new LedgerLocation(Path.GetFullPath(value), isPostgres: false);
    }

    /// <summary>The option's ledger, else that of the environment, else the file in the platform's data folder.</summary>
    /// <param name="option">Null when the option was not given.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static LedgerLocation Resolve(string? option, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (!string.IsNullOrWhiteSpace(option))
            return Of(option);
        if (environment(EnvironmentVariable) is { } named && !string.IsNullOrWhiteSpace(named))
            return Of(named);
        string data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return Of(Path.Combine(data.Length > 0 ? data : ".", "hearsay", "ledger.db"));
    }

    /// <summary>For people and logs: the path, or the connection string without its password.</summary>
    public override string ToString() => IsPostgres ? PostgresAddress.WithoutPassword(Value) : Value;
}
