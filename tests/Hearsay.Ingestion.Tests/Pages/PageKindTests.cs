using System.Globalization;

namespace Hearsay.Ingestion.Tests.Pages;

/// <summary>What kind each block of a page's body has: subheads by their looks, captions and quotations that are only layout.</summary>
public sealed class PageKindTests
{
    private const string Opening =
        "<p>The council voted on Monday to close the bridge at Orrin for the winter, the mayor said after the meeting in the hall.</p>";

    private const string More =
        "<p>Two of its piers have been worn away by the river, and there is no money to mend them, according to the council.</p>";

    [Theory]
    [InlineData("<p><strong>No money left</strong></p>", "Heading: No money left")]
    [InlineData("<p><b>Who pays for it?</b></p>", "Heading: Who pays for it?")]
    [InlineData("<p>FERRY RUNS AGAIN</p>", "Heading: FERRY RUNS AGAIN")]
    [InlineData("<p><strong>Jane Roe:</strong></p>", "Paragraph: Jane Roe:")]
    [InlineData("<p><strong>Nobody was hurt.</strong></p>", "Paragraph: Nobody was hurt.")]
    [InlineData("<p>No money left</p>", "Paragraph: No money left")]
    [InlineData("<p><b>Orrin 18 22 13 17 \u2013 70</b></p>", "Paragraph: Orrin 18 22 13 17 \u2013 70")]
    [InlineData(
        "<table><tr><td><b>No money left</b></td><td>The council has spent what it had for the year on the ferry, and nothing is left for the bridge.</td></tr></table>",
        "Paragraph: No money left"
    )]
    public void Read_LineOverProse_IsASubheadByItsLooks(string line, string expected) =>
        Assert.Contains(expected, Blocks(Opening + line + More + Opening.Replace("Monday", "Tuesday", StringComparison.Ordinal)));

    [Fact]
    public void Read_BodyInFigures_IsNoListOfCaptions()
    {
        string step =
            "<figure><img src=a.jpg><figcaption><p>{0}. The warden opens the gate of the lock and lets the water of the upper pool run off.</p></figcaption></figure>";
        string[] blocks = Blocks(
            string.Concat(Enumerable.Range(1, 6).Select(i => step.Replace("{0}", "Step " + i, StringComparison.Ordinal)))
        );
        Assert.NotEmpty(blocks);
        Assert.DoesNotContain(blocks, block => block.StartsWith("Caption", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PageIndentedByBlockQuotations_QuotesNobody()
    {
        string part = "<h2>Part {0}</h2><blockquote>" + Opening + More + "</blockquote>";
        string[] blocks = Blocks(
            string.Concat(
                Enumerable
                    .Range(1, 4)
                    .Select(i =>
                        part.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                            .Replace("bridge", "bridge " + i, StringComparison.Ordinal)
                            .Replace("piers", "piers " + i, StringComparison.Ordinal)
                    )
            )
        );
        Assert.NotEmpty(blocks);
        Assert.DoesNotContain(blocks, block => block.StartsWith("BlockQuotation", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LetterPrintedWhole_StaysAQuotation() =>
        Assert.Contains(
            Blocks("<p>The mayor wrote:</p><blockquote>" + Opening + More + "</blockquote>"),
            block => block.StartsWith("BlockQuotation: The council voted", StringComparison.Ordinal)
        );

    [Fact]
    public void Read_PullQuote_GoesWithWhoSaysIt()
    {
        string said =
            "<p>\u201CThe ferry will sail again before the winter comes,\u201D said Jane Roe of the harbour office to those who waited.</p>";
        string[] blocks = Blocks(
            Opening
                + "<aside class=pullquote><p>\u201CThe ferry will sail again before the winter comes\u201D</p><p>Jane Roe, harbour office</p></aside>"
                + said
                + More
        );
        Assert.DoesNotContain(blocks, block => block.EndsWith(": Jane Roe, harbour office", StringComparison.Ordinal));
        Assert.Single(blocks, block => block.Contains("sail again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<p>\u00A9 Orrin Archive</p>")]
    [InlineData("<p>Photo Source: Jane Roe from Quillport.</p>")]
    [InlineData("<p>---- by Jane Roe</p>")]
    public void Read_CreditOrByLine_IsNoStory(string line) =>
        Assert.DoesNotContain(
            Blocks(line + Opening + More),
            block =>
                block.StartsWith("Paragraph", StringComparison.Ordinal) && block.Contains("Jane Roe", StringComparison.Ordinal)
                || block.EndsWith(": \u00A9 Orrin Archive", StringComparison.Ordinal)
                    && !block.StartsWith("Boilerplate", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("post", null)]
    [InlineData("Uncategorized", null)]
    [InlineData("Harbour", "Harbour")]
    public void Read_Section_IsOneOfTheOutlet(string told, string? expected) =>
        Assert.Equal(
            expected,
            Reading.One(Page("<meta property=article:section content='" + told + "'>", Opening + More), "bridge.html").Section
        );

    private static string[] Blocks(string body) => [.. Reading.One(Page("", body), "bridge.html").Blocks()];

    private static string Page(string head, string body) =>
        "<html lang=en><head><title>Bridge shut for winter</title>"
        + head
        + "</head><body><article><h1>Bridge shut for winter</h1>"
        + body
        + "</article></body></html>";
}
