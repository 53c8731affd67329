using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Tests.Furniture;

public sealed class MonthNamesTests
{
    [Theory]
    [InlineData("january", 1)]
    [InlineData("MAY", 5)]
    [InlineData("Sep", 9)]
    [InlineData("Sept", 9)]
    [InlineData("September", 9)]
    [InlineData("dec", 12)]
    [InlineData("de", 0)]
    [InlineData("janu", 0)]
    [InlineData("Mayor", 0)]
    [InlineData("12", 0)]
    [InlineData("", 0)]
    public void NumberOf_Word_CountsMonthsFromOne(string word, int number) => Assert.Equal(number, MonthNames.NumberOf(word));
}
