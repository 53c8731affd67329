using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Metadata;
using Hearsay.Ingestion.Pages.Metadata.Dates;

namespace Hearsay.Ingestion.Tests.Pages.Metadata.Dates;

public sealed class PictureMonthTests
{
    [Theory]
    [InlineData("https://o.example/uploads/2031/02/bridge.jpg", 2)]
    [InlineData("https://o.example/img/2031-02/bridge.jpg", 2)]
    [InlineData("https://o.example/2031/02/14/bridge.jpg", 2)]
    [InlineData("https://o.example/bridge-20310214.jpg", 2)]
    [InlineData("https://o.example/bridge.jpg?v=1927872000", 2)]
    [InlineData("https://o.example/1927872000123/bridge.jpg", 2)]
    [InlineData("https://o.example/uploads/2031/13/bridge.jpg", 0)]
    [InlineData("https://o.example/2031/bridge.jpg", 0)]
    [InlineData("https://o.example/bridge-1000000000.jpg", 0)]
    [InlineData("https://o.example/bridge-2048x1363.jpg", 0)]
    [InlineData("/20", 0)]
    public void Find_AddressOfThePicture_TellsTheMonth(string address, int month)
    {
        using HtmlTree tree = HtmlTreeBuilder.Build(
            $"<meta property=og:image content='{address}'>",
            64,
            Deadline.In(TimeSpan.FromMinutes(1)),
            out _
        )!;

        int? expected = month == 0 ? null : PictureMonth.Number(new DateOnly(2031, month, 1));
        Assert.Equal(expected, PictureMonth.Find(HeadTags.Of(tree)));
    }
}
