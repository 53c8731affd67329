using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Tests.Pages;

public sealed class PageReaderTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge shut for winter | Orrin Gazette</title>
        <meta property="og:site_name" content="Orrin Gazette"><link rel="canonical" href="https://o.example/bridge">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge shut for winter","datePublished":"2031-02-03T08:00:00+01:00",
        "author":[{"@type":"Person","name":"Ann Loe"}]}]}</script></head><body>
        <div class="cookie-banner"><p>We use cookies to make this page slower than it would otherwise have to be, and so do our partners.</p></div>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/bridges">Bridges</a></li></ul></nav>
        <article><h1>Bridge shut for winter</h1><p>By Ann Loe</p>
        <figure><img src="b.jpg"><figcaption>The bridge in better days</figcaption></figure>
        <p>The council voted on Monday to close the bridge at <a href="/orrin">Orrin</a> for the winter, the mayor said.</p>
        <h2>No money</h2>
        <p>Two of its piers have been worn away by the river, and there is no money to mend them, according to the council.</p>
        <blockquote cite="https://r.example/1"><p>Nobody had looked at the piers for thirty years, a former engineer told River Radio, who keeps the records.</p><cite>River Radio</cite></blockquote>
        <ul><li>The ferry runs twice an hour until the spring, and on Sundays it does not run at all, the harbour master said.</li></ul>
        </article><aside><h3>More stories</h3><p>Vicar vows to jump off the bridge at noon unless the bishop gives him back his organ and his bicycle.</p></aside>
        <footer>All rights reserved, except those that the Gazette has given away in its long and generous history of doing so.</footer></body></html>
        """;

    [Fact]
    public void Read_Page_GivesTheBodyInBlocksWithoutItsChrome()
    {
        Article article = Reading.One(Page, "bridge.html");
        string[] blocks = article.Blocks();
        Assert.Contains("Paragraph: The council voted on Monday to close the bridge at Orrin for the winter, the mayor said.", blocks);
        Assert.Contains("Heading: No money", blocks);
        Assert.Contains(
            "BlockQuotation: Nobody had looked at the piers for thirty years, a former engineer told River Radio, who keeps the records.",
            blocks
        );
        Assert.Contains(
            "ListItem: The ferry runs twice an hour until the spring, and on Sundays it does not run at all, the harbour master said.",
            blocks
        );
        foreach (string chrome in (string[])["cookies", "Bridges", "Vicar", "All rights"])
            Assert.DoesNotContain(chrome, article.Text, StringComparison.Ordinal);
        Assert.Equal("River Radio", article.Blocks.First(b => b.Kind == BlockKind.BlockQuotation).Cite);
    }

    [Fact]
    public void Read_Page_GivesItsMetadata()
    {
        Article article = Reading.One(Page, "bridge.html");
        Assert.Equal(
            ("Bridge shut for winter", "Orrin Gazette", "https://o.example/bridge", "en"),
            (article.Title, article.Outlet, article.Url, article.Language)
        );
        Assert.Equal("2031-02-03T08:00:00+01:00", article.Published!.ToString());
        Assert.Equal(["Ann Loe"], article.Authors.AsEnumerable());
    }

    [Theory]
    [InlineData("<p class=\"credit\">River Press Service</p>", "River Press Service")]
    [InlineData("<p>Reuters</p>", "Reuters")]
    [InlineData("<p>Ann Loe</p>", null)]
    public void Read_PageWithAgencyUnderTheHeadline_CreditsIt(string line, string? agency) =>
        Assert.Equal(agency, Reading.One(Page.Replace("<p>By Ann Loe</p>", line, StringComparison.Ordinal), "bridge.html").WireCredit);

    [Fact]
    public void Read_HeadedSectionBehindTheArticle_IsLeftOut()
    {
        string page = Page.Replace(
            "</article><aside>",
            "</article><section><h2>Coming up</h2><p>The bishop promises to mend the organ before Easter.</p></section><aside>",
            StringComparison.Ordinal
        );

        Article article = Reading.One(page, "bridge.html");

        Assert.DoesNotContain("Coming up", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bishop promises", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("the harbour master said.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h4>Most read</h4>", false)]
    [InlineData("<h4>What the captain packed</h4>", true)]
    public void Read_ListUnderAHeading_IsKeptUnlessTheHeadingIsFurniture(string heading, bool isKept)
    {
        const string Items = "<ol><li>The bishop denies that he owns a lighthouse</li><li>Nine gulls and a very long spoon</li></ol>";
        string page = Page.Replace("</article><aside>", $"{heading}{Items}<p>{Prose}</p></article><aside>", StringComparison.Ordinal);

        Article article = Reading.One(page, "bridge.html");

        Assert.Contains(Prose, article.Text, StringComparison.Ordinal);
        Assert.Equal(isKept, article.Text.Contains("owns a lighthouse", StringComparison.Ordinal));
    }

    private const string Prose =
        "The harbour master said that the bridge would be opened twice a day until the summer, and that nobody had asked the fishermen what they thought of it.";

    [Fact]
    public void Read_PageWithoutText_IsAnError() =>
        Assert.Equal(DiagnosticCodes.NoArticle, Reading.Problem("<html><body><nav><a href=x>Home</a></nav></body></html>", "x.html").Code);
}
