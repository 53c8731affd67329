using System.Globalization;
using Hearsay.Server.Pictures;

namespace Hearsay.Server.Tests.Pictures;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2031-03-04", "2031-03-04", "2031-03-04")]
    [InlineData("2031-03-04T10:30", "2031-03-04", "2031-03-04")]
    [InlineData("2031-W10", "2031-03-03", "2031-03-09")]
    [InlineData("2031-02", "2031-02-01", "2031-02-28")]
    [InlineData("2031-Q4", "2031-10-01", "2031-12-31")]
    [InlineData("2031", "2031-01-01", "2031-12-31")]
    [InlineData("PRESENT_REF", null, null)]
    [InlineData("XXXX-12-25", null, null)]
    [InlineData("2031-13", null, null)]
    [InlineData("2031-W60", null, null)]
    [InlineData("203", null, null)]
    [InlineData("", null, null)]
    public void Of_Value_CoversItsDays(string value, string? first, string? last)
    {
        DayRange? range = DayRange.Of(value);
        Assert.Equal((first, last), (Iso(range?.First), Iso(range?.Last)));
    }

    [Theory]
    [InlineData("2031-03-04", "2031-03-04")]
    [InlineData("2031-03-04", "2031-03-20")]
    [InlineData("2031-03-04", "2031-09-20")]
    [InlineData("2011-03-04", "2031-09-20")]
    public void Ticks_AnyStretch_AreFewAndInOrder(string first, string last)
    {
        TimeScale scale = new(Day(first), Day(last), 100, 800);
        double[] places = [.. scale.Ticks().Select(tick => scale.At(tick.Day))];
        Assert.InRange(places.Length, 1, 12);
        Assert.Equal(places.Order(), places);
        Assert.All(places, place => Assert.InRange(place, 100, 900));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
