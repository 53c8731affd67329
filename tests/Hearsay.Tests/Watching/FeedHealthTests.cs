using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger.Feeds;
using Hearsay.Watching;

namespace Hearsay.Tests.Watching;

public sealed class FeedHealthTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 4, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly Uri Address = new("https://oskday.example/feed");
    private static readonly Feed Known = new(Address.AbsoluteUri)
    {
        ETag = "\"old\"",
        LastModified = "then",
        LastNews = Now.AddDays(-1),
        Failures = 3,
        Problem = "it failed",
        State = FeedState.Failing,
        Articles = 7,
    };

    [Fact]
    public void Answered_WithNews_IsHealthyAndKeepsValidators()
    {
        FetchResult result = new(Address, FetchOutcome.Fetched) { ETag = "\"new\"" };
        Feed feed = FeedHealth.Answered(Known, result, news: 2, Now, Every, validators: true);
        Assert.Equal((FeedState.Healthy, 0, 9), (feed.State, feed.Failures, feed.Articles));
        Assert.Equal(("\"new\"", null), (feed.ETag, feed.LastModified));
        Assert.Equal((Now, Now, Now + Every), (feed.LastNews, feed.LastSuccess, feed.NextDue));
        Assert.Null(feed.Problem);
    }

    [Fact]
    public void Answered_SomethingWaits_ForgetsValidators()
    {
        FetchResult result = new(Address, FetchOutcome.Fetched) { ETag = "\"new\"", LastModified = "now" };
        Feed feed = FeedHealth.Answered(Known, result, news: 0, Now, Every, validators: false);
        Assert.Equal((null, null), (feed.ETag, feed.LastModified));
    }

    [Fact]
    public void Answered_Unchanged_KeepsWhatTheHostDidNotRepeat()
    {
        Feed feed = FeedHealth.Answered(Known, new FetchResult(Address, FetchOutcome.NotModified), 0, Now, Every, validators: true);
        Assert.Equal(("\"old\"", "then"), (feed.ETag, feed.LastModified));
    }

    [Theory]
    [InlineData(6, FeedState.Healthy)]
    [InlineData(8, FeedState.Silent)]
    public void Answered_NoNewsForDays_IsSilent(int days, FeedState expected)
    {
        Feed feed = Known with { LastNews = Now.AddDays(-days) };
        FetchResult result = new(Address, FetchOutcome.NotModified);
        Assert.Equal(expected, FeedHealth.Answered(feed, result, 0, Now, Every, validators: true).State);
    }

    [Fact]
    public void Failed_Again_WaitsLongerAndSaysWhy()
    {
        FetchResult result = new(Address, FetchOutcome.Failed) { Problem = "the host answered 502" };
        Feed once = FeedHealth.Failed(Known with { Failures = 0 }, result, Now, Every);
        Feed often = FeedHealth.Failed(Known, result, Now, Every);
        Assert.Equal((FeedState.Failing, 1, "the host answered 502"), (once.State, once.Failures, once.Problem));
        Assert.True(often.NextDue > once.NextDue);
        // What it had is kept: the next good answer may still be "unchanged".
        Assert.Equal("\"old\"", often.ETag);
    }

    [Fact]
    public void Failed_HostAsksForAnHour_GetsIt()
    {
        FetchResult result = new(Address, FetchOutcome.Busy) { RetryAfter = TimeSpan.FromHours(1) };
        Assert.Equal(Now.AddHours(1), FeedHealth.Failed(Known with { Failures = 0 }, result, Now, Every).NextDue);
    }

    [Theory]
    [InlineData(FetchOutcome.Forbidden, FeedState.Forbidden)]
    [InlineData(FetchOutcome.Gone, FeedState.Failing)]
    public void Failed_ForGood_IsLeftInPeaceForADay(FetchOutcome outcome, FeedState expected)
    {
        Feed feed = FeedHealth.Failed(Known with { Failures = 0 }, new FetchResult(Address, outcome), Now, Every);
        Assert.Equal((expected, Now.AddDays(1)), (feed.State, feed.NextDue));
    }
}
