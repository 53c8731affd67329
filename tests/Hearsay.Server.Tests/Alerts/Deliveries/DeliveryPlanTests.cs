using Hearsay.Server.Alerts;
using Hearsay.Server.Alerts.Deliveries;

namespace Hearsay.Server.Tests.Alerts.Deliveries;

public sealed class DeliveryPlanTests
{
    private static readonly DateTimeOffset Now = new(2030, 5, 2, 23, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DigestInterval.None, 1, 1, null, true)]
    [InlineData(DigestInterval.None, 0, 1, null, false)]
    [InlineData(DigestInterval.None, 2, 3, null, false)]
    [InlineData(DigestInterval.Hourly, 1, 1, 59, false)]
    [InlineData(DigestInterval.Hourly, 1, 1, 60, true)]
    [InlineData(DigestInterval.Daily, 1, 1, 60, false)]
    [InlineData(DigestInterval.Daily, 1, 1, 1440, true)]
    public void IsTime_WaitingAlerts_BySizeAndInterval(DigestInterval digest, int waiting, int least, int? minutesAgo, bool expected)
    {
        WatchList list = new() { Digest = digest, MinAlerts = least };
        DateTimeOffset? last = minutesAgo is { } minutes ? Now.AddMinutes(-minutes) : null;
        Assert.Equal(expected, DeliveryPlan.IsTime(list, waiting, last, Now));
    }

    [Fact]
    public void IsTime_InQuietHours_IsNot()
    {
        WatchList list = new() { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0), null) };
        Assert.False(DeliveryPlan.IsTime(list, 5, null, Now));
        Assert.True(DeliveryPlan.IsTime(list, 5, null, Now.AddHours(9)));
    }

    [Fact]
    public void AfterFailure_EachTime_WaitsLongerUntilItIsGivenUp()
    {
        Delivery delivery = new() { Due = AlertStore.Time(Now) };
        List<TimeSpan> waits = [];
        while (delivery.State == DeliveryState.Waiting)
        {
            delivery = DeliveryPlan.AfterFailure(delivery, "no answer", Now);
            waits.Add(AlertStore.Time(delivery.Due) - Now);
        }

        Assert.Equal(DeliveryPlan.Waits.Length + 1, delivery.Attempts);
        Assert.Equal(waits.Order(), waits);
    }
}
