using Hearsay.Server.Alerts;

namespace Hearsay.Server.Tests.Alerts;

public sealed class DeadlineWatchTests
{
    private const string Promise =
        """{"id":"gazette","outlet":"Tarn Gazette","published":"2030-05-02","title":"Bridge row","text":"Mayor Ines Calder promised on Tuesday to reopen the Tarn bridge by 4 May 2030."}""";

    [Fact]
    public async Task Look_TheDayIsOverEverywhere_AlertsWithoutAnotherArticle()
    {
        SettableTime time = new();
        await using OpenRoom room = await OpenRoom.OpenAsync(new ReadingRoomOptions { IsWatching = false }, time);
        room.Services.WatchLists.Save(new WatchList { Name = "deadlines", Kinds = [AlertKind.DeadlinePassed] });
        room.AddText(Promise, "one.jsonl");
        DeadlineWatch deadlines = new(room.Services.Ledger, time);
        Assert.Equal(0, deadlines.Look());
        time.Advance(TimeSpan.FromDays(2) + TimeSpan.FromHours(23));
        // 08:00 UTC on the fifth: west of it the fourth is not over yet.
        Assert.Equal(0, deadlines.Look());
        time.Advance(TimeSpan.FromHours(4));
        Assert.Equal(1, deadlines.Look());
        new AlertWatch(room.Services.Ledger.Store, room.Services.WatchLists, room.Services.Alerts).LookAtChanges(CancellationToken.None);
        Alert alert = Assert.Single(room.Services.Alerts.Before("deadlines", null, 10));
        Assert.Equal((AlertKind.DeadlinePassed, "2030-05-05"), (alert.Kind, alert.Detail));
    }
}
