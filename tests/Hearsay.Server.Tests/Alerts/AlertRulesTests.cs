using Hearsay.Server.Alerts;

namespace Hearsay.Server.Tests.Alerts;

public sealed class AlertRulesTests
{
    private const string Before =
        """{"id":"gazette","outlet":"Tarn Gazette","published":"2030-05-02","title":"Bridge row","text":"Mayor Ines Calder ordered the closure of the Tarn bridge, said engineer Orrin Vance on Tuesday."}""";

    private const string Denial =
        """{"id":"courier","outlet":"Vale Courier","published":"2030-05-03","title":"Mayor denies it","text":"Mayor Ines Calder denied on Wednesday that she ordered the closure of the Tarn bridge."}""";

    [Fact]
    public async Task Look_AtADenial_TellsTheListOnceAndInTheStorysThread()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        room.Services.WatchLists.Save(new WatchList { Name = "all" });
        room.AddText(Before, "one.jsonl");
        room.AddText(Denial, "two.jsonl");
        AlertWatch watch = new(room.Services.Ledger.Store, room.Services.WatchLists, room.Services.Alerts);
        watch.LookAtChanges(CancellationToken.None);
        watch.LookAtChanges(CancellationToken.None);
        Alert alert = Assert.Single(room.Services.Alerts.Before("all", null, 10), row => row.Kind == AlertKind.FirstDenial);
        Assert.Equal(room.Services.Ledger.Store.FindStory(alert.Story)!.Summary.Id, alert.Story);
    }

    [Fact]
    public async Task Look_WithAListOfOtherKinds_TellsNothing()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        room.Services.WatchLists.Save(new WatchList { Name = "deadlines", Kinds = [AlertKind.DeadlinePassed] });
        room.AddText(Before, "one.jsonl");
        room.AddText(Denial, "two.jsonl");
        new AlertWatch(room.Services.Ledger.Store, room.Services.WatchLists, room.Services.Alerts).LookAtChanges(CancellationToken.None);
        Assert.Empty(room.Services.Alerts.Before("deadlines", null, 10));
    }

    [Fact]
    public async Task Look_AtAWatchedActor_TellsOfItsArticlesAndNoOthers()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        room.AddText(Before, "one.jsonl");
        string actor = room.Services.Ledger.Store.ActorsNamed("Ines Calder", 1).Single().Id.Value;
        room.Services.WatchLists.Save(new WatchList { Name = "mayor", Actors = [actor] });
        room.Services.WatchLists.Save(new WatchList { Name = "other", Actors = ["a-nobody"] });
        room.AddText(Denial, "two.jsonl");
        new AlertWatch(room.Services.Ledger.Store, room.Services.WatchLists, room.Services.Alerts).LookAtChanges(CancellationToken.None);
        Assert.NotEmpty(room.Services.Alerts.Before("mayor", null, 10));
        Assert.Empty(room.Services.Alerts.Before("other", null, 10));
    }

    [Fact]
    public async Task Look_AtWhatWasThereBefore_TellsNothing()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        room.AddText(Before, "one.jsonl");
        room.AddText(Denial, "two.jsonl");
        await Task.Delay(20);
        room.Services.WatchLists.Save(new WatchList { Name = "late" });
        new AlertWatch(room.Services.Ledger.Store, room.Services.WatchLists, room.Services.Alerts).LookAtChanges(CancellationToken.None);
        Assert.Empty(room.Services.Alerts.Before("late", null, 10));
    }
}
