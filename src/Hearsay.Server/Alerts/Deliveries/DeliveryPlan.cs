using System.Collections.Immutable;

namespace Hearsay.Server.Alerts.Deliveries;

/// <summary>Decides when a list's alerts go out: at once or together, not in quiet hours, not before there are enough.</summary>
internal static class DeliveryPlan
{
    /// <summary>Waits between tries; after the last one a delivery is given up.</summary>
    public static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
    ];

    /// <summary>Whether so many waiting alerts are to be sent now.</summary>
    /// <param name="last">When the list's alerts were last sent over the channel; null for never.</param>
    public static bool IsTime(WatchList list, int waiting, DateTimeOffset? last, DateTimeOffset now)
    {
        if (waiting < list.MinAlerts || waiting == 0 || list.Quiet?.Contains(now) == true)
            return false;
        TimeSpan every = list.Digest switch
        {
            DigestInterval.Hourly => TimeSpan.FromHours(1),
            DigestInterval.Daily => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        return last is not { } before || now - before >= every;
    }

    /// <summary>The delivery after a failed try: to be tried again later, or given up.</summary>
    public static Delivery AfterFailure(Delivery delivery, string problem, DateTimeOffset now)
    {
        int attempts = delivery.Attempts + 1;
        bool isOver = attempts > Waits.Length;
        return delivery with
        {
            Attempts = attempts,
            Problem = problem.Length <= 500 ? problem : problem[..500],
            State = isOver ? DeliveryState.Dead : DeliveryState.Waiting,
            Due = isOver ? delivery.Due : AlertStore.Time(now + Waits[attempts - 1]),
        };
    }
}
