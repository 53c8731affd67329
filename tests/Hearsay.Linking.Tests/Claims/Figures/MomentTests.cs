using Hearsay.Core.Text;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Claims.Figures;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2031-05", "2031-05-04", true)]
    [InlineData("2031-05-04", "2031", true)]
    [InlineData("2031-05-04", "2031-05-05", false)]
    [InlineData("2031-05-04", null, true)]
    public void Agrees_Days_WhenOneHoldsTheOther(string? left, string? right, bool agrees)
    {
        Assert.Equal(agrees, At(left, null).Agrees(At(right, null)));
        Assert.Equal(agrees, At(right, null).Agrees(At(left, null)));
    }

    // "Monday" may be that of this week, the last or the one before.
    [Theory]
    [InlineData("2031-05-12", true)]
    [InlineData("2031-05-19", true)]
    [InlineData("2031-05-26", false)]
    [InlineData("2031-05-06", false)]
    public void Agrees_Weekdays_WhenWholeWeeksLieBetween(string other, bool agrees)
    {
        Moment monday = At("2031-05-05", null) with { IsWeekday = true };
        Assert.Equal(agrees, monday.Agrees(At(other, null)));
        Assert.Equal(agrees, At(other, null).Agrees(monday));
        Assert.False(At("2031-05-05", null).Agrees(At(other, null)));
    }

    [Theory]
    [InlineData("2032-05-05", true)]
    [InlineData("2030-05", true)]
    [InlineData("2033-05-05", false)]
    [InlineData("2032-06-05", false)]
    public void Agrees_YearThatWasReckoned_MayBeTheNext(string other, bool agrees)
    {
        Moment reckoned = At("2031-05-05", null) with { IsWithoutYear = true };
        Assert.Equal(agrees, reckoned.Agrees(At(other, null)));
        Assert.False(At("2031-05-05", null).Agrees(At(other, null)));
    }

    [Theory]
    [InlineData("05:10", "17:10", true, true)]
    [InlineData("00:45", "12:45", true, true)]
    [InlineData("05:10", "17:11", true, false)]
    [InlineData("05:10", "17:10", false, false)]
    [InlineData("once", "17:10", true, false)]
    public void Agrees_HourOfEitherHalf_OnTheDial(string left, string right, bool isOfEitherHalf, bool agrees) =>
        Assert.Equal(agrees, (At(null, left) with { IsOfEitherHalf = isOfEitherHalf }).Agrees(At(null, right)));

    [Theory]
    [InlineData("2031-05-04", "02:10", null, "03:20", true)]
    [InlineData("2031-05-04", null, "2031-05-05", "03:20", true)]
    [InlineData("2031-05-04", null, null, "03:20", false)]
    public void IsComparable_TwoMoments_WhenBothTellTheSameKind(
        string? day,
        string? clock,
        string? otherDay,
        string? otherClock,
        bool expected
    ) => Assert.Equal(expected, At(day, clock).IsComparable(At(otherDay, otherClock)));

    [Theory]
    [InlineData("it rang at 2:10 and at 03:20", "02:10|03:20")]
    [InlineData("it rang at once", "once")]
    [InlineData("it rang immediately", "once")]
    [InlineData("it rang once", "")]
    [InlineData("the score was 2:1", "")]
    public void Read_TimesOfDay_InTheirOrder(string text, string clocks)
    {
        Vocabulary vocabulary = new();
        Assert.Equal(
            clocks,
            string.Join('|', MomentReader.Read(Tokens.Of(text, vocabulary), [], vocabulary).Select(moment => moment.Clock))
        );
    }

    private static Moment At(string? day, string? clock) => new(day, clock, default(TextSpan));
}
