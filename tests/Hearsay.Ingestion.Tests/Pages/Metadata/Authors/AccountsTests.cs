using Hearsay.Ingestion.Pages.Metadata.Authors;

namespace Hearsay.Ingestion.Tests.Pages.Metadata.Authors;

public sealed class AccountsTests
{
    [Theory]
    [InlineData("jane.roe", true)]
    [InlineData("editor_2", true)]
    [InlineData("roe42", true)]
    [InlineData("janeroe", false)]
    [InlineData("Jane.Roe", false)]
    [InlineData("orrin-ferries.com", false)]
    public void IsAccount_Shape_TellsAccountsFromNames(string name, bool expected) => Assert.Equal(expected, Accounts.IsAccount(name));
}
