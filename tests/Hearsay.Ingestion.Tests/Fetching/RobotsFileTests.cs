using System.Text;
using Hearsay.Ingestion.Fetching;

namespace Hearsay.Ingestion.Tests.Fetching;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow:", "/anything", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    // Our own group holds, and that of everybody does not.
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nAllow: /", "/a", true)]
    [InlineData("User-agent: hearsay/2.0 (bot)\nDisallow: /\n", "/a", false)]
    // Groups of one agent are one; several agents share a group.
    [InlineData("User-agent: hearsay\nDisallow: /a\n\nUser-agent: hearsay\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: other\nUser-agent: hearsay\nDisallow: /a", "/a", false)]
    // The longest rule decides; allow wins a tie.
    [InlineData("User-agent: *\nAllow: /p\nDisallow: /", "/page", true)]
    [InlineData("User-agent: *\nAllow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("User-agent: *\nDisallow: /*.gif$", "/a.gif", false)]
    [InlineData("User-agent: *\nDisallow: /*.gif$", "/a.gif?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-b-c-b-c", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-b-c-d", true)]
    // Case counts in paths; octets compare decoded.
    [InlineData("User-agent: *\nDisallow: /Fish", "/fish", true)]
    [InlineData("User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe/x", false)]
    [InlineData("User-agent: *\nDisallow: /straße", "/stra%C3%9Fe", false)]
    // Comments, junk, other line ends, the mark of UTF-8.
    [InlineData("\uFEFFUser-agent: * # all\r\nDisallow: /a # this\r\nnonsense\r\nSitemap: x", "/a", false)]
    [InlineData("Disallow: /\nUser-agent: *\nAllow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("<html>not found</html>", "/a", true)]
    public void Allows_Path_AsTheStandardSays(string file, string path, bool expected) =>
        Assert.Equal(expected, RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "hearsay").Allows(path));

    [Fact]
    public void Parse_CrawlDelay_IsTheGroups()
    {
        RobotsFile file = RobotsFile.Parse("User-agent: *\nCrawl-delay: 7.5\n\nUser-agent: x\nCrawl-delay: 90"u8, "hearsay");
        Assert.Equal(TimeSpan.FromSeconds(7.5), file.CrawlDelay);
    }

    [Fact]
    public void Parse_LargerThanTheLimit_RestIsPassedOver()
    {
        string file = "User-agent: *\nDisallow: /a\n" + new string('#', RobotsFile.MaxBytes) + "\nDisallow: /b";
        RobotsFile robots = RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "hearsay");
        Assert.False(robots.Allows("/a"));
        Assert.True(robots.Allows("/b"));
    }
}
