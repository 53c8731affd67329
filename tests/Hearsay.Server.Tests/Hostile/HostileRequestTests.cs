using System.Net;

namespace Hearsay.Server.Tests.Hostile;

/// <summary>A part of the run of a thousand; the whole one is <c>bad-requests</c> of the benchmarks.</summary>
public sealed class HostileRequestTests
{
    private const int Count = 200;

    private static readonly RequestLimits Impatient = new()
    {
        HeaderTimeout = TimeSpan.FromSeconds(1),
        BodyGrace = TimeSpan.FromSeconds(2),
        Burst = 10_000,
        RequestsPerSecond = 10_000,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_TwentyKinds_NoFaultNothingTold(bool guarded)
    {
        await using OpenRoom room = await OpenRoom.OpenAsync(new ReadingRoomOptions { Limits = Impatient, RequiresSignIn = guarded });
        IPEndPoint server = new(IPAddress.Loopback, room.Address.Port);
        HostileRequests requests = new(seed: 10);
        (SortedDictionary<string, SortedDictionary<int, int>> statuses, List<string> faults) = await HostileRun.SendAsync(
            server,
            requests.Take(Count),
            atOnce: 32,
            TimeSpan.FromSeconds(20)
        );
        Assert.Empty(faults);
        Assert.Equal(requests.KindCount, statuses.Count);
        if (guarded)
            Assert.DoesNotContain(statuses.SelectMany(kind => kind.Value.Keys), status => status is >= 200 and < 300);
        Assert.DoesNotContain(
            room.Services.Jobs.List().SelectMany(job => job.Progress.Items),
            item => item.Item.Contains("127.0.0.1", StringComparison.Ordinal) && item.Article is not null
        );
        using HttpResponseMessage after = await room.SendAsync(HttpMethod.Get, "/healthz");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}
