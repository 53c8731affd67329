using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Sqlite;

/// <summary>Knows the SQLite files of other programs before anything in them is changed.</summary>
internal static class ForeignFile
{
    /// <summary>Leaves a file alone that has tables, none of which make a ledger.</summary>
    /// <exception cref="LedgerException">It is another program's.</exception>
    public static void Refuse(string path)
    {
        if (!File.Exists(path))
            return;
        SqliteLibrary.Use();
        SqliteConnectionStringBuilder connection = new()
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        if (IsForeign(connection.ConnectionString))
            throw new LedgerException("the file is another program's database and no ledger", "name another file with --ledger");
    }

    private static bool IsForeign(string settings)
    {
        try
        {
            using SqliteConnection connection = new(settings);
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText =
                "SELECT COUNT(*) > 0 AND SUM(name IN ('migration', 'article')) < 2 FROM sqlite_master WHERE type = 'table'";
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            // What is wrong with it is said when it is opened to be used.
            return false;
        }
    }
}
