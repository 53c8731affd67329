using System.Globalization;
using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Orrin Gazette</title><link>https://o.example</link><image><title>Logo</title><url>https://o.example/l.png</url></image>
        <item><title>Bridge shut</title><link>https://o.example/1</link><guid>g1</guid><pubDate>Tue, 03 Feb 2031 08:00:00 +0100</pubDate><dc:creator>Ann Loe</dc:creator>
        <source url="https://r.example/feed">River Press Service</source><description>Short.</description>
        <content:encoded><![CDATA[<p>The council voted to close the bridge.</p><blockquote>We had no choice.</blockquote><p>Advertisement</p>]]></content:encoded></item>
        <item><title>Ferry late</title><link>https://o.example/2</link><source url="https://t.example">Tarn Echo</source><description>The ferry was &amp;amp; is late.</description></item>
        <item><title>Only a headline</title></item>
        </channel></rss>
        """;

    [Fact]
    public void Read_Rss_GivesEachItemWithItsSource()
    {
        List<Article> articles = [.. Reading.All(Rss, "feed.rss").Select(r => r.Article!)];
        Assert.Equal(["Bridge shut", "Ferry late", "Only a headline"], articles.Select(a => a.Title));
        Assert.Equal(
            ["Paragraph: The council voted to close the bridge.", "BlockQuotation: We had no choice.", "Boilerplate: Advertisement"],
            articles[0].Blocks()
        );
        Assert.Equal(
            ("Orrin Gazette", "River Press Service", "https://o.example/1"),
            (articles[0].Outlet, articles[0].WireCredit, articles[0].Url)
        );
        Assert.Equal("2031-02-03T08:00:00+01:00", articles[0].Published!.ToString());
        Assert.Equal(["Ann Loe"], articles[0].Authors.AsEnumerable());
        Assert.Equal(("Tarn Echo", "The ferry was & is late."), (articles[1].Outlet, articles[1].Text));
        Assert.Equal(["Heading: Only a headline"], articles[2].Blocks());
        Assert.Equal(3, articles.Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public void Read_EntryWithTwoSources_TakesTheFirstAndGoesOn()
    {
        List<Article> articles =
        [
            .. Reading
                .All(
                    "<rss><channel><title>Tarn Echo</title><item><title>Mill</title><source>River Press Service</source><source>Orrin Gazette</source><description>The mill burned.</description></item><item><title>Ford</title></item></channel></rss>",
                    "feed.rss"
                )
                .Select(r => r.Article!),
        ];
        Assert.Equal(["Mill", "Ford"], articles.Select(a => a.Title));
        Assert.Equal("River Press Service", articles[0].WireCredit);
    }

    [Fact]
    public void Read_Atom_GivesEntries()
    {
        Article article = Reading.One(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Tarn Echo</title><entry><title>Mill burns</title><id>e1</id><link rel="alternate" href="https://t.example/m"/><link rel="self" href="https://t.example/s"/>
            <published>2031-02-03T08:00:00Z</published><author><name>Bo Ray</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The mill burned on Monday.</p></div></content></entry></feed>
            """
        );
        Assert.Equal(("Tarn Echo", "https://t.example/m", "The mill burned on Monday."), (article.Outlet, article.Url, article.Text));
        Assert.Equal(["Bo Ray"], article.Authors.AsEnumerable());
    }

    [Theory]
    [InlineData("<link rel='self' href='https://t.example/s'/><link href='https://t.example/m'/>", "https://t.example/m")]
    [InlineData(
        "<link rel='enclosure' href='https://t.example/m.mp3'/><link rel='alternate' href='https://t.example/m'/>",
        "https://t.example/m"
    )]
    [InlineData("<link rel='replies' href='https://t.example/r'/>", null)]
    public void Read_AtomLinks_OnlyThatToTheArticleIsItsAddress(string links, string? expected) =>
        Assert.Equal(
            expected,
            Reading
                .One(
                    $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Mill burns</title>{links}<summary>It burned.</summary></entry></feed>"
                )
                .Url
        );

    [Fact]
    public void Read_JsonFeed_GivesItems()
    {
        Article article = Reading.One(
            """{"version":"https://jsonfeed.org/version/1.1","title":"Tarn Echo","items":[{"id":"1","url":"https://t.example/1","title":"Mill","content_html":"<p>The mill burned.</p>","date_published":"2031-02-03T08:00:00Z","authors":[{"name":"Bo Ray"}]}]}"""
        );
        Assert.Equal(("Tarn Echo", "The mill burned.", "Mill"), (article.Outlet, article.Text, article.Title));
    }

    [Theory]
    [InlineData("\"source\":\"River Press Service\"", "Tarn Echo", "River Press Service")]
    [InlineData("\"source\":{\"title\":\"Orrin Gazette\"}", "Orrin Gazette", null)]
    [InlineData("\"_source\":{\"name\":\"Orrin Gazette\"}", "Orrin Gazette", null)]
    public void Read_JsonFeedEntryFromElsewhere_NamesItsSource(string source, string outlet, string? agency)
    {
        Article article = Reading.One(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Tarn Echo\",\"items\":[{\"id\":\"1\",\"title\":\"Mill\",\"content_text\":\"The mill burned.\","
                + source
                + "}]}"
        );
        Assert.Equal((outlet, agency), (article.Outlet, article.WireCredit));
    }

    [Fact]
    public void Read_NewsSitemap_GivesHeadlines()
    {
        Article article = Reading.One(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://t.example/1</loc><news:news><news:publication><news:name>Tarn Echo</news:name>
            <news:language>en</news:language></news:publication><news:publication_date>2031-02-03</news:publication_date><news:title>Mill burns down</news:title></news:news></url></urlset>
            """,
            "news.xml"
        );
        Assert.Equal(("Tarn Echo", "Mill burns down", "https://t.example/1"), (article.Outlet, article.Title, article.Url));
        Assert.Equal(new DateOnly(2031, 2, 3), article.Published!.Day);
    }

    [Fact]
    public void Read_BrokenFeed_KeepsTheItemsBeforeTheBreak()
    {
        List<ReadResult> results = Reading.All(
            Rss[..Rss.IndexOf("<item><title>Only", StringComparison.Ordinal)] + "<item><title>x</item>",
            "feed.rss"
        );
        Assert.Equal(2, results.Count(r => r.Article is not null));
        Assert.Equal(DiagnosticCodes.BadFeed, results[^1].Diagnostic!.Code);
    }

    [Fact]
    public void Read_ExternalEntity_IsNeverFetched()
    {
        string secret = "file:///etc/hostname";
        List<ReadResult> results = Reading.All(
            $"<!DOCTYPE rss [<!ENTITY x SYSTEM \"{secret}\">]><rss><channel><item><title>a</title><description>&x;</description></item></channel></rss>",
            "feed.rss"
        );
        Assert.Equal("&x;", Assert.Single(results).Article!.Text);
    }

    [Theory]
    [InlineData("Mill & Sons", "Mill & Sons")]
    [InlineData("Mill&nbsp;burns", "Mill\u00A0burns")]
    [InlineData("Mill &mdash; ford &lt; bridge", "Mill \u2014 ford < bridge")]
    [InlineData("R&D &#38; more &unknown; at once", "R&D & more &unknown; at once")]
    [InlineData("<![CDATA[Mill & &nbsp;]]>", "Mill & &nbsp;")]
    public void Read_AmpersandThatXmlDoesNotKnow_IsReadAndTheRestGoesOn(string title, string expected)
    {
        List<ReadResult> results = Reading.All(
            $"<rss><channel><item><title>{title}</title><description>It burned.</description></item><item><title>b</title></item></channel></rss>",
            "feed.rss"
        );
        Assert.Equal([expected, "b"], results.Select(r => r.Article!.Title));
    }

    [Fact]
    public void Read_ReferenceOverTheBorderOfTheBuffer_IsWhole()
    {
        for (int length = 16_340; length < 16_400; length++)
        {
            string feed =
                $"<rss><channel><!--{new string('x', length)}--><item><title>a&eacute;b &amp; c & d</title></item></channel></rss>";
            Assert.Equal("a\u00E9b & c & d", Reading.One(feed, "feed.rss").Title);
        }
    }

    [Fact]
    public void Read_HundredThousandNestedElementsInAnEntry_CostThatEntryOnly()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 100_000)) + string.Concat(Enumerable.Repeat("</div>", 100_000));
        List<ReadResult> results = Reading.All(
            $"<feed><entry><title>a</title><content type=\"xhtml\">{deep}</content></entry><entry><title>b</title><content type=\"xhtml\"><div><p>It <b>burned</b> &amp; fell.</p></div></content></entry></feed>",
            "feed.atom"
        );
        Assert.Equal(["a", "It burned & fell."], results.Select(r => r.Article!.Text));
    }

    [Fact]
    public void Read_HundredThousandItems_ComeOneByOne()
    {
        StringBuilder feed = new("<rss><channel><title>T</title>");
        for (int i = 0; i < 100_000; i++)
            feed.Append(CultureInfo.InvariantCulture, $"<item><title>Item number {i}</title><guid>{i}</guid></item>");
        feed.Append("</channel></rss>");
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(feed.ToString()));
        ArticleReader reader = new(ReadLimits.Default, () => stream);
        using IEnumerator<ReadResult> results = reader.Read(new InputFile("-", "x", null), default).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.True(stream.Position < stream.Length / 10, "the feed was read whole before its first item came");
        int count = 1;
        while (results.MoveNext())
            count++;
        Assert.Equal(100_000, count);
    }

    [Fact]
    public void Read_OtherXml_IsAnError() =>
        Assert.Equal(
            DiagnosticCodes.NoArticle,
            Reading.Problem("<?xml version=\"1.0\"?><invoice><total>3</total></invoice>", "x.xml").Code
        );
}
