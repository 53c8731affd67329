using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Claims.Figures;

public sealed class SpokenClockTests
{
    [Theory]
    [InlineData("the siren went at 4.20 in the morning", "04:20", false)]
    [InlineData("the siren went at 4.20 in the afternoon", "16:20", false)]
    [InlineData("the siren went at 4.20 on Sunday", "04:20", true)]
    [InlineData("the siren went at 16.20", "16:20", false)]
    [InlineData("12.05 pm", "12:05", false)]
    [InlineData("ten past five", "05:10", true)]
    [InlineData("ten to five", "04:50", true)]
    [InlineData("a quarter to one", "00:45", true)]
    [InlineData("half past ten in the evening", "22:30", false)]
    [InlineData("twenty past twelve in the morning", "12:20", false)]
    [InlineData("it was ten o'clock", "10:00", true)]
    [InlineData("the siren went at three in the afternoon", "15:00", false)]
    [InlineData("the gate was opened at noon", "12:00", false)]
    public void Read_TimeAsPeopleSayIt_IsAClock(string text, string clock, bool isOfEitherHalf)
    {
        Moment moment = Assert.Single(Read(text));
        Assert.Equal((null, clock, isOfEitherHalf), (moment.Day, moment.Clock, moment.IsOfEitherHalf));
    }

    [Theory]
    [InlineData("the shots fell at dawn", "the shots fell at 9.40 in the morning", false)]
    [InlineData("the shots fell at dawn", "the shots fell at 6.10 in the morning", true)]
    [InlineData("the shots fell at dusk", "the shots fell at half past six", true)]
    [InlineData("the shots fell at dawn", "the shots fell at noon", false)]
    public void Agrees_PartOfTheDay_WithTheHoursInIt(string one, string other, bool agrees) =>
        Assert.Equal(agrees, Read(one).Single().Agrees(Read(other).Single()));

    [Theory]
    [InlineData("the levy was 4.20 crowns")]
    [InlineData("the levy stood at 4.20 percent")]
    [InlineData("at 4.75 in the morning")]
    [InlineData("at 25.10 in the morning")]
    [InlineData("past five boats")]
    [InlineData("the cape was dark from ten o'clock")]
    [InlineData("the three in the morning sun")]
    [InlineData("the noon train")]
    [InlineData("six past the pier")]
    [InlineData("from ten to fifty men")]
    public void Read_OtherNumbers_AreNoTime(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Read_Time_CoversItsWords()
    {
        const string Text = "It rang at half past five.";
        Assert.Equal("half past five", Assert.Single(Read(Text)).Span.TextIn(Text));
    }

    private static List<Moment> Read(string text)
    {
        Vocabulary vocabulary = new();
        return [.. SpokenClock.Read(Tokens.Of(text, vocabulary), vocabulary)];
    }
}
