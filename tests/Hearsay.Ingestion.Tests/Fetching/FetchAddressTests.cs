using Hearsay.Ingestion.Fetching;

namespace Hearsay.Ingestion.Tests.Fetching;

public sealed class FetchAddressTests
{
    [Theory]
    [InlineData("https://oskday.example/feed.xml", "https://oskday.example/feed.xml")]
    [InlineData("  http://oskday.example ", "http://oskday.example/")]
    [InlineData("https://mo:secret@oskday.example/feed.xml", null)]
    [InlineData("https://mo@oskday.example/feed.xml", null)]
    [InlineData("ftp://oskday.example/feed.xml", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("oskday.example/feed.xml", null)]
    [InlineData("/feed.xml", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Parse_Text_IsAnAddressThatTheWebCanBeAskedFor(string? text, string? expected) =>
        Assert.Equal(expected, FetchAddress.Parse(text)?.AbsoluteUri);
}
