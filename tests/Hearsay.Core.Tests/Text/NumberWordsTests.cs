using Hearsay.Core.Text;

namespace Hearsay.Core.Tests.Text;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("one", 1)]
    [InlineData("nineteen", 19)]
    [InlineData("ninety", 90)]
    [InlineData("twenty-four", 24)]
    [InlineData("zero", null)]
    [InlineData("four-twenty", null)]
    [InlineData("twenty-twelve", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    public void Cardinal_Word_GivesItsNumber(string word, int? number) => Assert.Equal(number, NumberWords.Cardinal(word));

    [Theory]
    [InlineData("first", 1)]
    [InlineData("fourth", 4)]
    [InlineData("twelfth", 12)]
    [InlineData("twentieth", 20)]
    [InlineData("twenty-first", 21)]
    [InlineData("3rd", 3)]
    [InlineData("21st", 21)]
    [InlineData("north", null)]
    [InlineData("th", null)]
    [InlineData("month", null)]
    public void Ordinal_Word_GivesItsPlace(string word, int? place) => Assert.Equal(place, NumberWords.Ordinal(word));

    [Theory]
    [InlineData("dozen", 12)]
    [InlineData("bn", 1_000_000_000)]
    [InlineData("dozens", null)]
    public void Scale_Word_GivesItsFactor(string word, int? factor) => Assert.Equal(factor, (int?)NumberWords.Scale(word));

    [Theory]
    [InlineData("1,200", 1200)]
    [InlineData("007", 7)]
    [InlineData("12:30", null)]
    [InlineData("1234567890123456789", null)]
    [InlineData(".5", null)]
    public void Digits_Text_GivesItsNumber(string text, int? number) => Assert.Equal(number, (int?)NumberWords.Digits(text));
}
