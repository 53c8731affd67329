using System.Collections.Immutable;
using System.Net;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledgers;
using Hearsay.Testing;
using Hearsay.Watching;

namespace Hearsay.Tests.Watching;

public sealed class FeedWatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly NewsLedger _ledger;
    private readonly LoopbackServer _server;
    private readonly WebFetcher _fetcher;
    private readonly FeedWatcher _watcher;

    // What the server holds now, by path.
    private readonly Dictionary<string, LoopbackAnswer> _site = [];

    public FeedWatcherTests()
    {
        _ledger = NewsLedger.Open(LedgerLocation.Of(_folder.At("ledger.db")), new PipelineOptions { Jobs = 1 }, TimeProvider.System);
        _server = new LoopbackServer(request =>
            !_site.TryGetValue(request.Path, out LoopbackAnswer? answer) ? LoopbackAnswer.Of(404)
            : answer.Headers.Any(header => header.Name == "ETag" && header.Value == request.Header("If-None-Match"))
                ? LoopbackAnswer.Of(304)
            : answer
        );
        FetchLimits limits = new() { HostInterval = TimeSpan.Zero, RobotsLifetime = TimeSpan.Zero };
        _fetcher = new WebFetcher(new AddressGuard(IPNetwork.Parse("127.0.0.1/32")), limits, TimeProvider.System, "hearsay-tests/1.0");
        _watcher = new FeedWatcher(_ledger, _fetcher, new WatchOptions(), TimeProvider.System);
    }

    public void Dispose()
    {
        _server.Dispose();
        _fetcher.Dispose();
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Visit_NewFeed_AddsAllThenAsksForChangesOnly()
    {
        Publish([("a", "One", FeedText.Words(130)), ("b", "Two", FeedText.Words(140))], "\"v1\"");
        FeedVisit first = await VisitAsync();
        Assert.Equal((2, FeedState.Healthy, 2, "Osk Day"), (first.New, first.Feed.State, first.Feed.Articles, first.Feed.Title));
        Assert.Equal(2, Articles().Length);
        FeedVisit second = await VisitAsync();
        Assert.True(second.IsUnchanged);
        Assert.Equal("\"v1\"", _server.Requests.Last().Header("If-None-Match"));
        Assert.Equal(2, second.Feed.Articles);
    }

    [Fact]
    public async Task Visit_EntryOfTheSameMomentComesLater_IsNotLost()
    {
        Publish([("a", "One", FeedText.Words(130))], "\"v1\"");
        await VisitAsync();
        Publish([("b", "Two", FeedText.Words(140)), ("a", "One", FeedText.Words(130))], "\"v2\"");
        FeedVisit visit = await VisitAsync();
        Assert.Equal((1, 1, 0), (visit.New, visit.Known, visit.Changed));
        Assert.Equal(2, Articles().Length);
    }

    [Fact]
    public async Task Visit_ChangedEntry_IsANewVersion()
    {
        Publish([("a", "One", FeedText.Words(130))], "\"v1\"");
        await VisitAsync();
        Publish([("a", "One", FeedText.Words(130) + " The board has since denied it.")], "\"v2\"");
        FeedVisit visit = await VisitAsync();
        Assert.Equal((0, 1), (visit.New, visit.Changed));
        Assert.Equal([1, 2], Articles().Select(article => article.Version).Order());
    }

    [Fact]
    public async Task Visit_Teaser_TakesThePage()
    {
        Publish([("a", "One", "Only a teaser.")], "\"v1\"");
        _site["/a"] = Page(FeedText.Words(150));
        FeedVisit visit = await VisitAsync();
        Assert.Equal(1, visit.New);
        ArticleSummary article = Articles().Single();
        Assert.Equal(_server.At("/a").AbsoluteUri, article.Url);
        Assert.True(_ledger.Store.FindArticle(article.Id)!.Annotation.Article.Text.Length > 500);
    }

    [Fact]
    public async Task Visit_PageFails_WaitsAndTakesTheTeaserInTheEnd()
    {
        Publish([("a", "One", "Only a teaser.")], "\"v1\"");
        _site["/a"] = LoopbackAnswer.Of(500);
        for (int tries = 1; tries < FeedHealth.PageTries; tries++)
        {
            FeedVisit visit = await VisitAsync();
            Assert.Equal((0, 1, null), (visit.New, visit.Waiting, visit.Feed.ETag));
        }

        Assert.Equal((1, 0), (await VisitAsync()) is var last ? (last.New, last.Waiting) : default);
        Assert.Equal("\"v1\"", _ledger.Store.Feeds().Single().ETag);
    }

    [Fact]
    public async Task Visit_PageThatIsGone_TakesTheTeaser()
    {
        Publish([("a", "One", "Only a teaser.")], "\"v1\"");
        Assert.Equal(1, (await VisitAsync()).New);
    }

    [Fact]
    public async Task Visit_MalformedFeed_TakesWhatStandsBeforeTheFault()
    {
        string feed = Feed([("a", "One", FeedText.Words(130)), ("b", "Two", FeedText.Words(140))]);
        _site["/feed"] = LoopbackAnswer.Text(feed[..(feed.IndexOf("<guid isPermaLink=\"false\">b", StringComparison.Ordinal) + 5)]);
        FeedVisit visit = await VisitAsync();
        Assert.Equal((1, FeedState.Malformed, 1), (visit.New, visit.Feed.State, visit.Feed.Failures));
        Assert.NotNull(visit.Feed.Problem);
        Assert.Equal(1, visit.Feed.Articles);
    }

    [Fact]
    public async Task Visit_HostIsBusy_WaitsAsLongAsItAsks()
    {
        _site["/feed"] = LoopbackAnswer.Of(429, ("Retry-After", "7200"));
        FeedVisit visit = await VisitAsync();
        Assert.Equal((FeedState.Failing, 1), (visit.Feed.State, visit.Feed.Failures));
        Assert.True(visit.Feed.NextDue >= TimeProvider.System.GetUtcNow().AddMinutes(119));
    }

    [Fact]
    public async Task Visit_MovedForGood_IsKnownUnderItsNewAddress()
    {
        Publish([("a", "One", FeedText.Words(130))], "\"v1\"");
        await VisitAsync();
        _site["/new"] = _site["/feed"];
        _site["/feed"] = LoopbackAnswer.Redirect(301, "/new");
        FeedVisit visit = await VisitAsync();
        Assert.Equal(_server.At("/feed").AbsoluteUri, visit.MovedFrom);
        Assert.Equal([_server.At("/new").AbsoluteUri], _ledger.Store.Feeds().Select(feed => feed.Url));
        _site["/new"] = LoopbackAnswer.Text(Feed([("a", "One", FeedText.Words(130))]), ("ETag", "\"v2\""));
        Assert.Equal((0, 1), (await VisitAsync(visit.Feed)) is var next ? (next.New, next.Known) : default);
    }

    [Fact]
    public async Task Visit_RobotsForbid_SaysSo()
    {
        Publish([("a", "One", FeedText.Words(130))], "\"v1\"");
        _site["/robots.txt"] = LoopbackAnswer.Text("User-agent: hearsay\nDisallow: /feed");
        FeedVisit visit = await VisitAsync();
        Assert.Equal((FeedState.Forbidden, 0), (visit.Feed.State, visit.New));
    }

    [Fact]
    public async Task Visit_StateLost_NothingIsDoubled()
    {
        Publish([("a", "One", FeedText.Words(130))], "\"v1\"");
        await VisitAsync();
        // As after an end between the article's commit and the feed's.
        _ledger.Store.SaveFeed(new Feed(_server.At("/feed").AbsoluteUri));
        foreach (StoredDocument document in _ledger.Store.Documents("watch"))
            _ledger.Store.RemoveDocument("watch", document.Key);
        FeedVisit visit = await VisitAsync();
        Assert.Equal((0, 0, 1), (visit.New, visit.Changed, visit.Known));
        Assert.Single(Articles());
    }

    [Fact]
    public async Task Watch_Cancelled_KeepsWhatWasTold()
    {
        Publish([("a", "One", FeedText.Words(130))], "\"v1\"");
        using CancellationTokenSource stop = new();
        List<FeedVisit> told = [];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _watcher.WatchAsync(
                _watcher.Enter([_server.At("/feed").AbsoluteUri]),
                visit =>
                {
                    told.Add(visit);
                    stop.Cancel();
                },
                stop.Token
            )
        );
        Assert.Equal(1, Assert.Single(told).New);
        Assert.Equal(
            told[0].Feed,
            _ledger.Store.Feeds().Single() with
            {
                LastTried = told[0].Feed.LastTried,
                LastSuccess = told[0].Feed.LastSuccess,
                LastNews = told[0].Feed.LastNews,
                NextDue = told[0].Feed.NextDue,
            }
        );
        Assert.Single(Articles());
    }

    [Fact]
    public async Task VisitAll_OneFeedFails_OthersAreTakenOver()
    {
        Publish([("a", "One", FeedText.Words(130))], "\"v1\"");
        ImmutableArray<Feed> feeds = _watcher.Enter([_server.At("/missing").AbsoluteUri, _server.At("/feed").AbsoluteUri]);
        ImmutableArray<FeedVisit> visits = await _watcher.VisitAllAsync(feeds, _ => { }, CancellationToken.None);
        Assert.Equal([FeedState.Failing, FeedState.Healthy], visits.Select(visit => visit.Feed.State));
        Assert.Equal(2, _ledger.Store.Feeds().Length);
    }

    private static LoopbackAnswer Page(string words) =>
        LoopbackAnswer.Text(
            $"<!doctype html><html lang=en><head><title>One</title></head><body><nav><a href=/>Home</a></nav><article><h1>One</h1><p>{words}</p><p>{words}</p></article></body></html>",
            ("Content-Type", "text/html; charset=utf-8")
        );

    private string Feed((string Id, string Title, string Text)[] entries) =>
        FeedText.Of(entries).Replace("LINK", _server.At("").AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);

    private void Publish((string Id, string Title, string Text)[] entries, string tag) =>
        _site["/feed"] = LoopbackAnswer.Text(Feed(entries), ("ETag", tag));

    private Task<FeedVisit> VisitAsync(Feed? feed = null) =>
        _watcher.VisitAsync(feed ?? _watcher.Enter([_server.At("/feed").AbsoluteUri])[0], CancellationToken.None);

    private ImmutableArray<ArticleSummary> Articles() => _ledger.Store.Articles(new ArticleFilter(), after: null, most: 100).Items;
}
