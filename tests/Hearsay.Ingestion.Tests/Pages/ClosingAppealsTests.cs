using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;

namespace Hearsay.Ingestion.Tests.Pages;

public sealed class ClosingAppealsTests
{
    private const string Story =
        "<p>The ferry sails again, the harbour office said.</p><p>It was mended in Orrin.</p><p>Tickets cost what they did before.</p>";

    [Theory]
    [InlineData("<p>To read the full story, please subscribe to the Orrin Gazette.</p>")]
    [InlineData("<p>Follow us on Facebook and send your news to our newsroom.</p>")]
    [InlineData(
        "<h3>House rules</h3><ul><li>We welcome comments; please sign yours.</li><li>Share your email with us, please, if you complain of comments.</li></ul>"
    )]
    public void Without_AppealBelowTheArticle_LeavesTheArticle(string below)
    {
        List<PageBlock> body = Cut(Story + below);

        Assert.Equal(body[..3], ClosingAppeals.Without(body));
    }

    [Theory]
    [InlineData("<p>The shop will share its price list with whoever asks.</p>")]
    [InlineData("<p>\u201CPlease sign our letter and support your harbour,\u201D she wrote.</p>")]
    [InlineData("<p>Please subscribe to our newsletter, the office said on Friday.</p>")]
    [InlineData("<p>Please sign and share our letter.</p><p>Four hundred people came.</p>")]
    public void Without_WhatIsToldOrStandsWithin_Stays(string below)
    {
        List<PageBlock> body = Cut(Story + below);

        Assert.Equal(body, ClosingAppeals.Without(body));
    }

    [Fact]
    public void Without_HardlyAnythingElse_Stays()
    {
        List<PageBlock> body = Cut("<p>The ferry sails.</p><p>Please subscribe to our newsletter.</p>");

        Assert.Equal(body, ClosingAppeals.Without(body));
    }

    private static List<PageBlock> Cut(string html) =>
        PageSegmenter.Cut(HtmlTreeBuilder.Build(html, ReadLimits.Default.MaxDepth, Deadline.In(ReadLimits.Default.MaxParseTime), out _)!);
}
