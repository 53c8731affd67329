using Hearsay.Ledger.Sqlite;
using Hearsay.Testing;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Tests.Sqlite;

public sealed class ForeignFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("CREATE TABLE bookmark (url TEXT)")]
    [InlineData("CREATE TABLE migration (id INTEGER)")]
    public void Open_AnotherProgramsDatabase_IsRefusedAndNotTouched(string table)
    {
        string path = Make(table);
        byte[] before = File.ReadAllBytes(path);
        LedgerException refusal = Assert.Throws<LedgerException>(() => LedgerStore.Open(LedgerLocation.Of(path), TimeProvider.System));
        Assert.Contains("another program", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Open_DatabaseWithoutTables_BecomesALedger()
    {
        string path = Make("CREATE TABLE bookmark (url TEXT); DROP TABLE bookmark");
        using LedgerStore store = LedgerStore.Open(LedgerLocation.Of(path), TimeProvider.System);
        Assert.Equal(0, store.Statistics().Articles);
    }

    [Fact]
    public void Refuse_ALedger_LetsItPass()
    {
        string path = _folder.At("ledger.db");
        LedgerStore.Open(LedgerLocation.Of(path), TimeProvider.System).Dispose();
        ForeignFile.Refuse(path);
    }

    public void Dispose() => _folder.Dispose();

    private string Make(string sql)
    {
        SqliteLibrary.Use();
        string path = _folder.At("other.db");
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return path;
    }
}
