using Hearsay.Core.Briefs;

namespace Hearsay.Core.Tests.Briefs;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2031-03-14", "2031-03-14", false)]
    [InlineData("2031-03-14", "2031-03-15", true)]
    [InlineData("2031-03", "2031-03-31", false)]
    [InlineData("2031-03", "2031-04-01", true)]
    [InlineData("2031", "2031-12-31", false)]
    [InlineData("2031", "2032-01-01", true)]
    [InlineData("2031-W10", "2031-03-09", false)]
    [InlineData("2031-W10", "2031-03-10", true)]
    [InlineData("2031-W77", "2033-01-01", false)]
    [InlineData("P2W", "2033-01-01", false)]
    [InlineData(null, "2031-03-15", false)]
    [InlineData("2031-03-14", null, false)]
    public void HasPassed_Day_LiesBehindTheWholeOfWhatIsDue(string? due, string? day, bool passed) =>
        Assert.Equal(passed, Deadline.HasPassed(due, day));
}
