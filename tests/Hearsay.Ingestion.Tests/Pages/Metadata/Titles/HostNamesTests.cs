using Hearsay.Ingestion.Pages.Metadata.Titles;

namespace Hearsay.Ingestion.Tests.Pages.Metadata.Titles;

public sealed class HostNamesTests
{
    [Theory]
    [InlineData("orringazette.example", "orringazette")]
    [InlineData("orringazette.co.uk", "orringazette")]
    [InlineData("news.orrin.org.au", "news.orrin")]
    [InlineData("news.orrin.example", "news.orrin")]
    [InlineData("co.uk", "co")]
    [InlineData("orrin", "orrin")]
    [InlineData("", "")]
    public void WithoutSuffix_Host_LosesWhatARegistryGivesToMany(string host, string expected) =>
        Assert.Equal(expected, HostNames.WithoutSuffix(host));
}
