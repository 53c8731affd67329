using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Exports.Documents;

namespace Hearsay.Tests.Exports;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("plain words, with a dash - and 3.5 (or so)", "plain words, with a dash - and 3.5 (or so)")]
    [InlineData("*bold* _x_ `code`", "\\*bold\\* \\_x\\_ \\`code\\`")]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("[a](b)", "\\[a\\](b)")]
    [InlineData("# head", "\\# head")]
    [InlineData("- item", "\\- item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("&amp;", "\\&amp;")]
    [InlineData("two\nlines\t and  spaces", "two lines and spaces")]
    [InlineData("see https://a.example", "see https\\://a.example")]
    [InlineData("\u001b[31mred", "\\[31mred")]
    [InlineData("safe\u202e toN", "safe\uFFFD toN")]
    public void MarkdownText_Marks_AreEscaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Of(text));

    [Theory]
    [InlineData("https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2")]
    [InlineData("http://a.example/a b", "http://a.example/a%20b")]
    [InlineData("https://a.example/<x>", "https://a.example/%3Cx%3E")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//a.example", null)]
    [InlineData("no address", null)]
    [InlineData(null, null)]
    public void WebAddress_OnlyTheWeb_IsALink(string? address, string? expected) => Assert.Equal(expected, WebAddress.Of(address));

    [Fact]
    public void HtmlBrief_HostileText_IsOnlyText()
    {
        using MemoryStream output = new();
        HtmlBrief.Write(output, [ExportSample.Brief]);
        string html = Encoding.UTF8.GetString(output.ToArray());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Mill &amp; Sons", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://oskday.example/weir?a=1&amp;b=(2)\"", html, StringComparison.Ordinal);
    }

    // A mark that turns what follows, and an outlet whose name runs from right to left beside a day.
    [Fact]
    public void HtmlBrief_DirectionOfLetters_StaysWithThem()
    {
        Brief brief = ExportSample.Brief;
        Article article = brief.Articles[0].Article with
        {
            Outlet = "\u0635\u062D\u064A\u0641\u0629 \u0627\u0644\u0623\u0641\u0642",
            Title = "\u202Egnp.exe",
        };
        using MemoryStream output = new();
        HtmlBrief.Write(output, [brief with { Articles = brief.Articles.SetItem(0, brief.Articles[0] with { Article = article }) }]);
        string html = Encoding.UTF8.GetString(output.ToArray());
        Assert.DoesNotContain("\u202E", html, StringComparison.Ordinal);
        Assert.Contains("\uFFFDgnp.exe", html, StringComparison.Ordinal);
        Assert.Contains("<bdi>\u0635\u062D\u064A\u0641\u0629 \u0627\u0644\u0623\u0641\u0642</bdi>", html, StringComparison.Ordinal);
    }
}
