using Hearsay.Cli.Progress;

namespace Hearsay.Cli.Tests.Progress;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(50, 500, 1000L, 10, "[############............]  50%  50 articles  5.0/s  10 s left")]
    [InlineData(1204, 1000, 1000L, 10, "[########################] 100%  1,204 articles  120/s")]
    [InlineData(3, 0, null, 2, "3 articles  1.5/s")]
    [InlineData(10, 10, 10_000L, 10, "[........................]   0%  10 articles  1.0/s  2.8 h left")]
    public void Render_Progress_TellsRateAndTimeLeft(int articles, long done, long? total, int seconds, string expected) =>
        Assert.Equal(expected, ProgressLine.Render(new PipelineProgress(articles, done, total), TimeSpan.FromSeconds(seconds), 100));

    [Fact]
    public void Render_NarrowTerminal_NeverWraps() =>
        Assert.Equal(19, ProgressLine.Render(new PipelineProgress(50, 500, 1000), TimeSpan.FromSeconds(10), 20).Length);
}
