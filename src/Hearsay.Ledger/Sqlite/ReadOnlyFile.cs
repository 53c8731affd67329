using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Sqlite;

/// <summary>Reads a ledger that may not be written to: a copy on a disk that is mounted so, a colleague's, an archive's.</summary>
internal static class ReadOnlyFile
{
    /// <summary>Opens it; the connection belongs to no pool.</summary>
    public static SqliteConnection Open(string path)
    {
        // A file with a log (WAL) is read through the index beside the log, which whoever has the ledger open keeps there. Where there is no log, the file holds
        // everything, and SQLite has to be told that it may do without an index, since it may not make one. What it is told holds for this connection only:
        // somebody may begin to write at any time.
        bool hasLog = File.Exists(path + "-wal");
        SqliteConnection connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = hasLog ? path : AddressOf(path) + "?immutable=1",
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString
        );
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // "?", "#" and "%" are letters of a path and signs of an address.
    private static string AddressOf(string path) =>
        "file:///" + string.Join('/', Path.GetFullPath(path).Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString));
}
