using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Tests.Pages;

/// <summary>Pages that are not just a headline over paragraphs: paywalls, live blogs, embedded posts, pull quotes, AMP, pages for scripts.</summary>
public sealed class PageVariantTests
{
    private const string First =
        "The council of Orrin voted on Monday to close the bridge for the winter, because two of its piers are worn, the mayor said.";
    private const string Second =
        "There is no money to mend them before the spring, according to a report that the town's engineer handed in last week.";
    private const string Third =
        "Traders on the far bank said that they would take the matter to court, and that the ferry was no way to move a bakery's flour.";

    [Fact]
    public void Read_PageThatShowsNothing_TakesTheBodyToldToMachines()
    {
        Article article = Reading.One(Page("<div id=app></div>", $"\"articleBody\":\"{First}\\n\\n{Second}\""), "x.html");

        Assert.Equal(["Paragraph: " + First, "Paragraph: " + Second], article.Blocks());
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("\"False\"", true)]
    [InlineData("true", false)]
    public void Read_PageCutForSubscribers_TakesTheWholeBodyOnlyWhenItSaysSo(string free, bool whole)
    {
        string page = Page(
            $"<article><h1>Bridge shut</h1><p>{First}</p><p>{Second}</p></article>",
            $"\"isAccessibleForFree\":{free},\"articleBody\":\"{First}\\n{Second}\\n{Third}\\n{Third.Replace("bakery", "brewery", StringComparison.Ordinal)}\\n{Third.Replace("bakery", "dairy", StringComparison.Ordinal)}\""
        );

        Assert.Equal(whole, Reading.One(page, "x.html").Text.Contains("brewery", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LiveBlogForScripts_TakesItsUpdates()
    {
        string page = Page(
            "<div id=app></div>",
            $"\"liveBlogUpdate\":[{{\"@type\":\"BlogPosting\",\"headline\":\"Piers worn\",\"articleBody\":\"{First}\"}},{{\"articleBody\":\"{Second}\"}}]",
            "LiveBlogPosting"
        );

        string text = Reading.One(page, "x.html").Text;

        Assert.Contains("Piers worn", text, StringComparison.Ordinal);
        Assert.Contains(Second, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ValuesForMachinesBetweenParagraphs_AreNoText()
    {
        string page = Page(
            $"""
            <article itemscope><h1 itemprop="headline">Bridge shut</h1><p>{First}</p>
            <div itemprop="datePublished">2033-11-19T08:57:40+01:00</div><div itemprop="keywords">bridges,winter,Orrin Quay</div>
            <div itemprop="image">https://orrin.example/images/logo.png</div><p>{Second}</p><p itemprop="description">{Third}</p></article>
            """,
            "\"name\":\"x\""
        );

        Assert.Equal(["Paragraph: " + First, "Paragraph: " + Second, "Paragraph: " + Third], Reading.One(page, "x.html").Blocks());
    }

    [Fact]
    public void Read_LiveBlog_KeepsEveryUpdate()
    {
        string updates = string.Concat(
            new[] { First, Second, Third }.Select((text, i) => $"<div class=\"live-update\"><h2>1{i}:05 Update</h2><p>{text}</p></div>")
        );

        string read = Reading.One(Page($"<main><h1>Bridge shut: live</h1>{updates}</main>", "\"name\":\"x\""), "x.html").Text;

        Assert.All([First, Second, Third], text => Assert.Contains(text, read, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>{0}</p></blockquote>")]
    [InlineData("<div class=\"embedded-tweet\"><p>{0}</p></div>")]
    [InlineData("<div class=\"bluesky-embed\"><div><p>{0}</p></div></div>")]
    public void Read_EmbeddedPost_IsAQuotation(string post)
    {
        string page = Page(
            $"<article><h1>Bridge shut</h1><p>{First}</p><p>{Second}</p>{post.Replace("{0}", "I said it in May and I say it again: the bridge will fall before the organ is mended.", StringComparison.Ordinal)}<p>{Third}</p></article>",
            "\"name\":\"x\""
        );

        Assert.Contains(
            "BlockQuotation: I said it in May and I say it again: the bridge will fall before the organ is mended.",
            Reading.One(page, "x.html").Blocks()
        );
    }

    [Theory]
    [InlineData("<aside class=\"pullquote\"><p>{0}</p></aside>")]
    [InlineData("<div class=\"pull-quote\">{0}</div>")]
    [InlineData("<blockquote>“{0}”</blockquote>")]
    public void Read_PullQuote_IsReadOnce(string quote)
    {
        string repeated = "the ferry was no way to move a bakery's flour";
        string page = Page(
            $"<article><h1>Bridge shut</h1><p>{First}</p>{quote.Replace("{0}", repeated, StringComparison.Ordinal)}<p>{Second}</p><p>{Third}</p></article>",
            "\"name\":\"x\""
        );

        string text = Reading.One(page, "x.html").Text;

        Assert.Equal(text.IndexOf(repeated, StringComparison.Ordinal), text.LastIndexOf(repeated, StringComparison.Ordinal));
        Assert.Contains(Third, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Caption_IsMarked()
    {
        string page = Page(
            $"<article><h1>Bridge shut</h1><p>{First}</p><figure><img src=b.jpg><figcaption>The bridge at Orrin on the day of the vote, with the old piers in view.</figcaption></figure><p>{Second}</p><p>{Third}</p></article>",
            "\"name\":\"x\""
        );

        string[] blocks = Reading.One(page, "x.html").Blocks();

        Assert.DoesNotContain(blocks, b => b.StartsWith("Paragraph: The bridge at Orrin on the day", StringComparison.Ordinal));
        Assert.Contains("Paragraph: " + First, blocks);
    }

    [Fact]
    public void Read_AmpPage_IsReadLikeAnyOther()
    {
        string page =
            $"<!doctype html><html amp lang=en><head><title>Bridge shut</title><style amp-custom>p{{}}</style></head><body><amp-sidebar><ul><li><a href=/>Home</a></li></ul></amp-sidebar><article><h1>Bridge shut</h1><amp-img src=b.jpg></amp-img><p>{First}</p><amp-ad><p>Buy boats</p></amp-ad><section amp-access=subscriber><p>{Second}</p></section><p>{Third}</p></article></body></html>";

        string text = Reading.One(page, "x.html").Text;

        Assert.All([First, Second, Third], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextOnlyForBrowsersWithoutScripts_IsRead()
    {
        string page = Page(
            $"<div id=app></div><noscript><article><h1>Bridge shut</h1><p>{First}</p><p>{Second}</p></article></noscript>",
            "\"name\":\"x\""
        );

        Assert.Contains(Second, Reading.One(page, "x.html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SavedPageCutOffInBase64_KeepsWhatCame()
    {
        string html = string.Concat(
            Enumerable.Repeat("<p>The council of Orrin voted on Monday to close the bridge, the mayor said at noon.</p>", 8)
        );
        string packed = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("<article>" + html));
        Article article = Reading.One(
            "Content-Type: multipart/related; boundary=\"b7\"\r\n\r\n--b7\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + packed[..^101],
            "x.mhtml"
        );
        Assert.StartsWith("The council of Orrin voted", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ORRIN, Vale (ABC) \u2014 The bridge was closed on Monday, the mayor said.", "ORRIN, Vale")]
    [InlineData("ORRIN, May 15 (ABC) - The bridge was closed on Monday, the mayor said.", "ORRIN")]
    [InlineData("Orrin \u2013 The bridge was closed on Monday, the mayor said.", "Orrin")]
    [InlineData("Nobody knows why \u2014 The bridge was closed on Monday, the mayor said.", null)]
    [InlineData("The bridge was closed on Monday \u2014 the mayor said so at noon.", null)]
    public void Read_Dateline_IsTheArticles(string opening, string? dateline) =>
        Assert.Equal(
            dateline,
            Reading
                .One(
                    $"<article><h1>Bridge</h1><p>{opening}</p><p>It had stood for ninety years, she told reporters, and nobody had looked after it.</p></article>",
                    "x.html"
                )
                .Dateline
        );

    [Fact]
    public void Read_SavedPage_IsDecoded()
    {
        string message =
            "From: <Saved>\r\nSnapshot-Content-Location: https://o.example/bridge\r\nContent-Type: multipart/related;\r\n\tboundary=\"--B7\"\r\n\r\n----B7\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1><p>The council of Orrin voted on Monday to close the caf=C3=A9 bridge for the win=\r\nter, because two of its piers are worn, the mayor said.</p></article></body></html>\r\n----B7\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----B7--\r\n";

        Article article = Reading.One(message, "x.mhtml");

        Assert.Equal("https://o.example/bridge", article.Url);
        Assert.Contains("close the café bridge for the winter", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--")]
    [InlineData("Content-Type: multipart/related; boundary=x\r\n\r\n--x")]
    public void Read_SavedFileWithoutPage_IsAnError(string message) =>
        Assert.Equal(DiagnosticCodes.NoArticle, Reading.Problem(message.Length == 0 ? "nothing" : message, "x.mht").Code);

    private static string Page(string body, string data, string type = "NewsArticle") =>
        $"<!doctype html><html lang=en><head><meta charset=utf-8><title>Bridge shut | Orrin Gazette</title><script type=\"application/ld+json\">{{\"@type\":\"{type}\",\"headline\":\"Bridge shut\",{data}}}</script></head><body><nav><a href=/>Home</a> <a href=/n>News</a></nav>{body}<footer>All rights reserved.</footer></body></html>";
}
