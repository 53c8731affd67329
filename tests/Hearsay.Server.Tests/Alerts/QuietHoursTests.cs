using Hearsay.Server.Alerts;

namespace Hearsay.Server.Tests.Alerts;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00", "07:00", null, "2030-05-02T23:00Z", true)]
    [InlineData("22:00", "07:00", null, "2030-05-02T06:59Z", true)]
    [InlineData("22:00", "07:00", null, "2030-05-02T07:00Z", false)]
    [InlineData("12:00", "13:00", null, "2030-05-02T12:30Z", true)]
    [InlineData("12:00", "13:00", null, "2030-05-02T13:00Z", false)]
    [InlineData("22:00", "07:00", "Europe/Paris", "2030-05-02T20:30Z", true)]
    [InlineData("22:00", "07:00", "Europe/Paris", "2030-05-02T05:30Z", false)]
    public void Contains_Moment_ByTheClockOfTheZone(string from, string until, string? zone, string moment, bool expected) =>
        Assert.Equal(
            expected,
            new QuietHours(
                TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
                TimeOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
                zone
            ).Contains(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))
        );
}
