using Hearsay.Presentation;

namespace Hearsay.Tests.Presentation;

public sealed class DateWordingTests
{
    [Theory]
    [InlineData("2031-05-04TEV", "2031-05-04 evening")]
    [InlineData("2031-05-04T16:30", "2031-05-04 16:30")]
    [InlineData("2031-W10", "week of 2031-03-03")]
    [InlineData("2031-SU", "summer 2031")]
    [InlineData("P14D", "14 days")]
    [InlineData("P1M", "1 month")]
    [InlineData("2031-05-04", "2031-05-04")]
    [InlineData("2031", "2031")]
    [InlineData("203", "203")]
    [InlineData("2031-W77", "2031-W77")]
    [InlineData("PXD", "PXD")]
    [InlineData("", "")]
    public void Of_Value_IsWhatPeopleRead(string value, string expected) => Assert.Equal(expected, DateWording.Of(value));

    [Theory]
    [InlineData("2031-03-14", "due 2031-03-14")]
    [InlineData("2031-W10", "due week of 2031-03-03")]
    [InlineData("P14D", "due within 14 days")]
    public void Due_Deadline_IsWhatPeopleRead(string value, string expected) => Assert.Equal(expected, DateWording.Due(value));
}
