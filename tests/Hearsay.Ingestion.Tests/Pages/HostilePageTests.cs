using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests.Pages;

/// <summary>Pages made to cost much: each is read or refused within bounds, and says why.</summary>
public sealed class HostilePageTests
{
    private const string Text =
        "The council of Orrin voted on Monday to close the bridge for the winter, because two of its piers are worn, the mayor said.";
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<x-y>")]
    public void Read_HundredThousandNestedElements_AreRefused(string tag) =>
        Bounded(() =>
            Assert.Equal(DiagnosticCodes.TooDeep, Reading.Problem(string.Concat(Enumerable.Repeat(tag, 100_000)) + Text, "x.html").Code)
        );

    [Theory]
    [InlineData("class")]
    [InlineData("id")]
    [InlineData("href")]
    [InlineData("style")]
    [InlineData("itemprop")]
    public void Read_MegabyteAttribute_IsReadPast(string name) =>
        Bounded(() =>
        {
            string attribute = string.Concat(Enumerable.Repeat("author date-title ", 60_000));
            Article article = Reading.One(
                $"<html><body><article {name}=\"{attribute}\"><h1>Bridge shut</h1><p>{Text}</p></article></body></html>",
                "x.html"
            );
            Assert.Contains(Text, article.Text, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("<p ", "a=\"")]
    [InlineData("<!--", "-- >")]
    [InlineData("<script>", "</scrip ")]
    [InlineData("<a href=", "=='\"")]
    [InlineData("", "<!")]
    [InlineData("", "&amp")]
    public void Read_UnfinishedMarkUpAgainAndAgain_TakesLinearTime(string start, string repeated) =>
        Bounded(() =>
            Reading.All("<html><body><p>" + Text + "</p>" + start + string.Concat(Enumerable.Repeat(repeated, 200_000)), "x.html")
        );

    [Fact]
    public void Read_TenThousandAuthorsAndDates_TakeLinearTime() =>
        Bounded(() =>
        {
            StringBuilder page = new("<html><body><article><h1>Bridge shut</h1>");
            for (int i = 0; i < 10_000; i++)
                page.Append("<p class=\"author date\">By Ann Loe, 3 February 2031</p>");
            Reading.All(page.Append("<p>").Append(Text).Append("</p></article></body></html>").ToString(), "x.html");
        });

    [Fact]
    public void Read_LongToldBodyAndManyBlocks_TakeLinearTime() =>
        Bounded(() =>
        {
            string told = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => "word" + i));
            string blocks = string.Concat(Enumerable.Range(0, 100_000).Select(i => "<p>zzq" + i));
            Reading.All(
                $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{told}\"}}</script><article><p>{Text}</p>{blocks}",
                "x.html"
            );
        });

    [Fact]
    public void Read_FiftyThousandParagraphsInOneQuotation_TakeLinearTime() =>
        Bounded(() =>
            Reading.All($"<article><p>{Text}</p><blockquote>{string.Concat(Enumerable.Repeat("<p>" + Text + "</p>", 50_000))}", "x.html")
        );

    [Fact]
    public void Read_MillionElements_AreRefused() =>
        Bounded(() =>
            Assert.Equal(DiagnosticCodes.TooLarge, Reading.Problem(string.Concat(Enumerable.Repeat("<p>a", 500_000)), "x.html").Code)
        );

    [Theory]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("shift_jis", "utf-8")]
    [InlineData("no-such-charset", "utf-8")]
    public void Read_WrongCharsetDeclaration_YieldsToTheBytes(string declared, string real)
    {
        Encoding encoding = real == "utf-8" ? Encoding.UTF8 : Encoding.Latin1;
        byte[] page = encoding.GetBytes(
            $"<html><head><meta charset={declared}><title>Café</title></head><body><article><h1>Café shut</h1><p>The café at the old bridge in Orrin was closed on Monday, the mayor said, and its door was nailed shut.</p></article></body></html>"
        );

        Article article = Reading.All(page, "x.html").Single(r => r.Article is not null).Article!;

        Assert.Contains("The café at the old bridge", article.Text, StringComparison.Ordinal);
    }

    private static void Bounded(Action read)
    {
        TimeSpan spent = ProcessorTime.Of(read);
        Assert.True(spent < Bound, "it took " + spent);
    }
}
