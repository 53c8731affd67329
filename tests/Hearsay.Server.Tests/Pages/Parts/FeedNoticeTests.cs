using Hearsay.Ledger.Feeds;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Tests.Pages.Parts;

public sealed class FeedNoticeTests
{
    [Theory]
    [InlineData(FeedState.New, false)]
    [InlineData(FeedState.Healthy, false)]
    [InlineData(FeedState.Silent, false)]
    [InlineData(FeedState.Failing, true)]
    [InlineData(FeedState.Malformed, true)]
    [InlineData(FeedState.Forbidden, true)]
    public void Of_Feed_SaysWhereItBringsNothing(FeedState state, bool isTold) =>
        Assert.Equal(
            isTold,
            Seen(new Feed("https://osk.example/feed") { State = state })
                .Contains("osk.example/feed brings nothing", StringComparison.Ordinal)
        );

    [Fact]
    public void Of_SeveralFeeds_CountsThem() =>
        Assert.Contains(
            "2 feeds bring nothing",
            Seen(
                new Feed("https://osk.example/feed") { State = FeedState.Failing },
                new Feed("https://vane.example/feed") { State = FeedState.Healthy },
                new Feed("https://tresk.example/feed") { State = FeedState.Malformed, Title = "Tresk Times" }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_FeedWithATitle_IsCalledByIt() =>
        Assert.Contains(
            "Tresk &lt;b&gt; Times brings nothing",
            Seen(new Feed("https://tresk.example/feed") { State = FeedState.Failing, Title = "Tresk <b> Times" }),
            StringComparison.Ordinal
        );

    private static string Seen(params Feed[] feeds) => FeedNotice.Of(feeds).ToString();
}
