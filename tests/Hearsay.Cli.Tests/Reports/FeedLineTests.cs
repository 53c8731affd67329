using Hearsay.Cli.Reports;
using Hearsay.Ledger.Feeds;
using Hearsay.Watching;

namespace Hearsay.Cli.Tests.Reports;

public sealed class FeedLineTests
{
    private static readonly Feed Feed = new("https://oskday.example/feed")
    {
        LastTried = new DateTimeOffset(2031, 3, 4, 9, 30, 0, TimeSpan.FromHours(1)),
        NextDue = new DateTimeOffset(2031, 3, 4, 8, 40, 0, TimeSpan.Zero),
        State = FeedState.Healthy,
        Articles = 12,
    };

    [Fact]
    public void Of_Visit_CountsWhatCame() =>
        Assert.Equal(
            "2031-03-04 08:30Z  healthy    3 new, 12 known  https://oskday.example/feed  next 08:40Z",
            FeedLine.Of(new FeedVisit(Feed) { New = 3, Known = 12 })
        );

    [Fact]
    public void Of_FeedThatIsLeftInPeaceUntilAnotherDay_NamesTheDay() =>
        Assert.EndsWith(
            "  next 2031-03-05 08:30Z",
            FeedLine.Of(Feed with { NextDue = Feed.LastTried!.Value.AddDays(1) }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_Unchanged_SaysSo() =>
        Assert.Contains("  unchanged  ", FeedLine.Of(new FeedVisit(Feed) { IsUnchanged = true }), StringComparison.Ordinal);

    [Fact]
    public void Of_MovedFeed_NamesTheOldAddress() =>
        Assert.Contains(
            "https://oskday.example/feed (moved from https://old.example/)",
            FeedLine.Of(new FeedVisit(Feed) { MovedFrom = "https://old.example/" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_Problem_ShowsNoLetterThatCommandsTheTerminal()
    {
        string line = FeedLine.Of(Feed with { State = FeedState.Failing, Problem = "the host answered 500 \u001b[2J" });
        Assert.Contains("failing", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public void Of_NewFeed_WasNeverAsked() =>
        Assert.StartsWith("never asked", FeedLine.Of(new Feed("https://a.example/")), StringComparison.Ordinal);
}
