using Hearsay.Ingestion.Pages.Metadata.Authors;

namespace Hearsay.Ingestion.Tests.Pages.Metadata.Authors;

public sealed class CalendarWordsTests
{
    [Theory]
    [InlineData("Jane Roe Tuesday ", "Jane Roe")]
    [InlineData("Jane Roe, Tues., May ", "Jane Roe")]
    [InlineData("Jane Roe Thur. ", "Jane Roe")]
    [InlineData("John Doe Jr. ", "John Doe Jr.")]
    [InlineData("May", "May")]
    public void Without_NameBeforeANumber_LosesTheDay(string name, string expected) =>
        Assert.Equal(expected, CalendarWords.Without(name).ToString());
}
