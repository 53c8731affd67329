using Hearsay.Core.Events;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Claims.Figures;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("140 houses", 140, NumberBound.Exact)]
    [InlineData("at least twenty houses", 20, NumberBound.AtLeast)]
    [InlineData("about 1,200 houses", 1200, NumberBound.About)]
    [InlineData("nine million shillings", 9_000_000, NumberBound.Exact)]
    [InlineData("up to two hundred men", 200, NumberBound.AtMost)]
    [InlineData("no more than 19 carts", 19, NumberBound.AtMost)]
    [InlineData("no fewer than forty carts", 40, NumberBound.AtLeast)]
    [InlineData("between 30 and 40 carts", 30, NumberBound.Exact)]
    public void Read_Count_HasValueAndBound(string text, int value, NumberBound bound)
    {
        Quantity quantity = Assert.Single(Read(text));
        Assert.Equal((value, bound), (quantity.Value, quantity.Bound));
        Assert.NotNull(quantity.Noun);
    }

    [Theory]
    [InlineData("the number of people without a line is 4,100", "people")]
    [InlineData("the guests numbered eleven", "guest")]
    [InlineData("the number of miners killed in the shaft has risen to three", "miner")]
    [InlineData("the toll of sheep in the flood stood at forty", "sheep")]
    public void Read_Tally_CountsWhatStandsBefore(string text, string counted)
    {
        Vocabulary vocabulary = new();
        Quantity quantity = Assert.Single(Read(text, vocabulary));
        Assert.True(quantity.IsTally);
        Assert.Equal(vocabulary.ConceptOf(vocabulary.Intern(counted)), quantity.Noun);
    }

    [Theory]
    [InlineData("a 36-year-old cook")]
    [InlineData("one of them")]
    [InlineData("at 03:40")]
    [InlineData("no houses")]
    public void Read_NoCount_IsEmpty(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("140 houses", "410 houses", false)]
    [InlineData("at least 20 men", "23 men", true)]
    [InlineData("about 600 people", "some 630 people", true)]
    [InlineData("up to ten men", "12 men", false)]
    [InlineData("between 30 and 40 men", "36 men", true)]
    [InlineData("between 30 and 40 men", "52 men", false)]
    [InlineData("no more than ten men", "12 men", false)]
    public void Agrees_TwoCounts_WhenBothCanBeTrue(string one, string other, bool agrees) =>
        Assert.Equal(agrees, Read(one).Single().Agrees(Read(other).Single()));

    private static List<Quantity> Read(string text) => Read(text, new Vocabulary());

    private static List<Quantity> Read(string text, Vocabulary vocabulary) =>
        QuantityReader.Read(Tokens.Of(text, vocabulary), [], vocabulary);
}
