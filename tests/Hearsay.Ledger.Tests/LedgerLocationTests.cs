namespace Hearsay.Ledger.Tests;

public sealed class LedgerLocationTests
{
    [Theory]
    [InlineData("postgres://ada:secret@db.example:5433/news", "postgres://ada@db.example:5433/news")]
    [InlineData("Host=db.example;Username=ada;Password=secret;Database=news", "postgres://ada@db.example:5432/news")]
    public void Of_PostgresAddress_IsShownWithoutItsPassword(string address, string shown)
    {
        LedgerLocation location = LedgerLocation.Of(address);
        Assert.True(location.IsPostgres);
        Assert.Equal(shown, location.ToString());
        Assert.Contains("secret", location.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://ada:secret@[nowhere/news")]
    [InlineData("postgres://ada:secret@host:99999999/news")]
    [InlineData("Host=db.example;Nonsense=secret")]
    public void Of_AddressThatCannotBeRead_SaysHowOneIsWritten(string address)
    {
        LedgerException fault = Assert.Throws<LedgerException>(() => LedgerLocation.Of(address));
        Assert.DoesNotContain("secret", fault.Message + fault.Advice, StringComparison.Ordinal);
        Assert.Contains("postgres://USER@HOST/NAME", fault.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_OptionThenEnvironmentThenDataFolder()
    {
        Assert.Equal(Path.GetFullPath("a.db"), LedgerLocation.Resolve("a.db", _ => "b.db").Value);
        Assert.Equal(Path.GetFullPath("b.db"), LedgerLocation.Resolve(null, _ => "b.db").Value);
        Assert.EndsWith(Path.Combine("hearsay", "ledger.db"), LedgerLocation.Resolve(null, _ => null).Value, StringComparison.Ordinal);
    }
}
