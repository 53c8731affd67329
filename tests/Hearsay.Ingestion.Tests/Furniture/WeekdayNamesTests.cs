using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Tests.Furniture;

public sealed class WeekdayNamesTests
{
    [Theory]
    [InlineData("monday", true)]
    [InlineData("Sunday", true)]
    [InlineData("THU", true)]
    [InlineData("Thur", true)]
    [InlineData("Thurs", true)]
    [InlineData("Sundays", false)]
    [InlineData("su", false)]
    [InlineData("May", false)]
    [InlineData("", false)]
    public void Contains_Word_KnowsDaysInFullAndShort(string word, bool expected) => Assert.Equal(expected, WeekdayNames.Contains(word));

    [Fact]
    public void Full_Names_BeginWithMonday() =>
        Assert.Equal(("monday", "sunday", 7), (WeekdayNames.Full[0], WeekdayNames.Full[^1], WeekdayNames.Full.Length));
}
