using Hearsay.Ingestion.Pages.Metadata.Titles;

namespace Hearsay.Ingestion.Tests.Pages.Metadata.Titles;

public sealed class SiteNamesTests
{
    private static readonly SiteNames Site = new(
        "orringazette",
        "tiresorrin",
        "tiresorrinexample",
        ["theorringazette"],
        ["opinion", "2031"]
    );

    [Theory]
    [InlineData("Bridge shut | Orrin Gazette", "Bridge shut")]
    [InlineData("Bridge shut - News - Orrin Gazette", "Bridge shut - News")]
    [InlineData("Bridge shut | Opinion | Orrin Gazette", "Bridge shut")]
    [InlineData("Bridge shut | Orrin Tires", "Bridge shut")]
    [InlineData("Bridge shut - Opinion", "Bridge shut - Opinion")]
    [InlineData("Bridge shut | Vale Gazette", "Bridge shut | Vale Gazette")]
    [InlineData("Orrin Gazette", "Orrin Gazette")]
    [InlineData("tires-orrin.example Bridge shut", "Bridge shut")]
    [InlineData("tires-orrin.example | Bridge shut", "tires-orrin.example | Bridge shut")]
    [InlineData("vale.example Bridge shut", "vale.example Bridge shut")]
    public void WithoutSite_Title_LosesTheSiteAndTheRubricBehindABar(string title, string expected) =>
        Assert.Equal(expected, Site.WithoutSite(title));
}
