using Hearsay.Ingestion.Fetching;

namespace Hearsay.Ingestion.Tests.Fetching;

public sealed class RetryDelayTests
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    [Fact]
    public void After_NoFailure_IsTheInterval() => Assert.Equal(Every, RetryDelay.After("https://a.example/feed", Every, 0, asked: null));

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 40)]
    [InlineData(5, 320)]
    [InlineData(12, 1440)]
    [InlineData(100_000, 1440)]
    public void After_Failures_DoublesUpToADay(int failures, double minutes) =>
        Assert.InRange(RetryDelay.After("https://a.example/feed", Every, failures, null).TotalMinutes, minutes * 0.9, minutes * 1.1);

    [Fact]
    public void After_SameFeed_SameWait() =>
        Assert.Equal(
            RetryDelay.After("https://a.example/feed", Every, 3, null),
            RetryDelay.After("https://a.example/feed", Every, 3, null)
        );

    [Fact]
    public void After_OtherFeed_OtherMoment() =>
        Assert.NotEqual(
            RetryDelay.After("https://a.example/feed", Every, 3, null),
            RetryDelay.After("https://b.example/feed", Every, 3, null)
        );

    [Theory]
    [InlineData(1, 20)]
    [InlineData(3600, 60)]
    [InlineData(90_000_000, 1440)]
    public void After_HostAsks_WaitsAtLeastThatUpToADay(int asked, double minutes) =>
        Assert.InRange(
            RetryDelay.After("https://a.example/feed", Every, 1, TimeSpan.FromSeconds(asked)).TotalMinutes,
            minutes * 0.9,
            minutes * 1.1
        );
}
