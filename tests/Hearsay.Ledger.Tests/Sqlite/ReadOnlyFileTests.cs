using Hearsay.Ledger.Sqlite;
using Hearsay.Testing;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Tests.Sqlite;

/// <summary>How a file is read that may not be written to. That such a file is known as one, the end-to-end tests show: it takes a disk that is mounted so.</summary>
public sealed class ReadOnlyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // What means something in the address of a file is a letter in its path.
    [Theory]
    [InlineData("ledger.db")]
    [InlineData("år 1#2?mode=memory %41&.db")]
    public void Open_LedgerThatNobodyHasOpen_ReadsItAndLeavesNothingBesideIt(string name)
    {
        string path = Make(name);
        using (SqliteConnection connection = ReadOnlyFile.Open(path))
            Assert.NotEqual(0, Migrations(connection));
        Assert.Equal(path, Assert.Single(_folder.GetFiles()).FullName);
    }

    [Fact]
    public void Open_LedgerThatSomebodyWritesTo_SeesWhatIsInItsLog()
    {
        string path = Make("ledger.db");
        using SqliteConnection writer = new($"Data Source={path};Pooling=False");
        writer.Open();
        Run(writer, "PRAGMA wal_autocheckpoint = 0; CREATE TABLE later (number INTEGER)");
        using SqliteConnection reader = ReadOnlyFile.Open(path);
        Run(reader, "SELECT COUNT(*) FROM later");
    }

    [Fact]
    public void Open_ToWrite_IsRefused()
    {
        using SqliteConnection connection = ReadOnlyFile.Open(Make("ledger.db"));
        Assert.Equal(8, Assert.Throws<SqliteException>(() => Run(connection, "DELETE FROM migration")).SqliteErrorCode);
    }

    public void Dispose() => _folder.Dispose();

    private string Make(string name)
    {
        string path = _folder.At(name);
        LedgerStore.Open(LedgerLocation.Of(path), TimeProvider.System).Dispose();
        return path;
    }

    private static long Migrations(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM migration";
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
