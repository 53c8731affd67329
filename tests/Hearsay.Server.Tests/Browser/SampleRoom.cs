using Hearsay.Core.Actors;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledger.Stories;
using Hearsay.Ledgers;
using Hearsay.Server.Alerts;
using Hearsay.Server.Intake;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Tests.Pages;
using Microsoft.Playwright;

namespace Hearsay.Server.Tests.Browser;

/// <summary>A reading room over the sample stories, with feeds, a watch-list and a decision, as a newsroom has it after a day.</summary>
internal sealed class SampleRoom : IAsyncDisposable
{
    private readonly OpenRoom _room;

    private SampleRoom(OpenRoom room) => _room = room;

    public Uri Address => _room.Address;

    public static async Task<SampleRoom> OpenAsync()
    {
        OpenRoom room = await OpenRoom.OpenAsync(new ReadingRoomOptions { AlertInterval = TimeSpan.FromMilliseconds(200) });
        NewsLedger ledger = room.Services.Ledger;
        room.Services.WatchLists.Save(new WatchList { Name = "Harbour and rail" });
        foreach (string path in SampleStories.Files)
        {
            await using FileStream file = File.OpenRead(path);
            using Upload upload = await Upload.SaveAsync(file, Path.GetFileName(path), CancellationToken.None);
            Assert.All(room.Services.Intake.AddFile(upload, CancellationToken.None), item => Assert.Equal("new", item.Status));
        }

        DateTimeOffset now = room.Services.Time.GetUtcNow();
        ledger.Store.SaveFeed(Healthy("https://courier.example/feed.xml", "Aldry Courier", now));
        ledger.Store.SaveFeed(
            Healthy("https://northline.example/rss", "Northline News Agency", now) with
            {
                State = FeedState.Failing,
                Failures = 4,
                Problem = "it answered with 503 Service Unavailable",
            }
        );
        ledger.Store.SaveFeed(new Feed("https://coastseven.example/atom"));
        Decide(ledger);
        return new SampleRoom(room);
    }

    /// <summary>Every screen, each with an address that shows something.</summary>
    public async Task<(string Name, string Path)[]> ScreensAsync()
    {
        await WaitForAlertsAsync();
        LedgerStore store = _room.Services.Ledger.Store;
        StorySummary story = store
            .Stories(new StoryFilter(), null, 10)
            .Items.First(s => s.Title.Contains("Crane", StringComparison.Ordinal));
        ClaimSummary claim = store
            .Claims(new ClaimFilter(), null, 200)
            .Items.First(c => c.Text.Contains("failed a brake test", StringComparison.Ordinal));
        ActorId actor = store.ActorsNamed("Ilse Varnholt", 1)[0].Id;
        ActorId first = store.ActorsNamed("Marek Sandoval", 1)[0].Id;
        ActorId second = store.ActorsNamed("Brightwater Terminals", 1)[0].Id;
        return
        [
            ("stories", "/"),
            ("story", PageLink.Story(story.Id)),
            ("claim", PageLink.Claim(claim.Id)),
            ("article", "/articles/coast-seven"),
            ("actor", PageLink.Actor(actor)),
            ("dyad", PageLink.Dyad(first, second)),
            ("search", "/search?q=the+crane+had+failed+a+brake+test"),
            ("watch-lists", "/watch"),
            ("alerts", "/alerts"),
            ("feeds", "/feeds"),
            ("add", "/add"),
            ("decisions", "/decisions"),
            ("actors", "/actors"),
            ("not-found", "/stories/nothing"),
        ];
    }

    /// <summary>Which of them the documentation shows.</summary>
    public static bool IsPictured(string name, string size, bool dark) =>
        (size, dark) switch
        {
            ("desktop", false) => name is not ("actors" or "not-found"),
            ("phone", false) => name is "story" or "claim" or "article",
            _ => name is "claim",
        };

    /// <summary>Brings what a screen is about into view.</summary>
    public static Task PoseAsync(IPage page, string name) =>
        name is "search" or "decisions" ? Task.CompletedTask : page.EvaluateAsync("() => scrollTo(0, 0)");

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    private static void Decide(NewsLedger ledger)
    {
        ActorId agency = ledger.Store.ActorsNamed("Northline News Agency", 1)[0].Id;
        ActorId name = ledger.Store.ActorsNamed("Northline", 5).First(actor => actor.Id != agency).Id;
        Decision merged = ledger.Decide(
            new DecisionRequest(DecisionKind.Merge, SubjectKind.Actor, name.Value, "vera") { Other = agency.Value, Reason = "one agency" }
        );
        ledger.Undo(merged.Number, "vera");
        string claim = ledger
            .Store.Claims(new ClaimFilter(), null, 200)
            .Items.First(c => c.Text.Contains("brake test", StringComparison.Ordinal))
            .Id;
        ledger.Decide(
            new DecisionRequest(DecisionKind.Note, SubjectKind.Claim, claim, "vera")
            {
                Reason = "ask the Harbour Authority for the test log",
            }
        );
    }

    private static Feed Healthy(string url, string title, DateTimeOffset now) =>
        new(url)
        {
            Title = title,
            State = FeedState.Healthy,
            LastTried = now - TimeSpan.FromMinutes(12),
            LastSuccess = now - TimeSpan.FromMinutes(12),
            LastNews = now - TimeSpan.FromHours(3),
            Articles = 128,
        };

    private async Task WaitForAlertsAsync()
    {
        for (int i = 0; i < 100 && _room.Services.Alerts.Before(null, null, 1).IsEmpty; i++)
            await Task.Delay(100);
        Assert.NotEmpty(_room.Services.Alerts.Before(null, null, 1));
    }
}
