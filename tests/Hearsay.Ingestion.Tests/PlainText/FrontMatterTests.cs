using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Tests.PlainText;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_FrontMatter_GivesMetadataAndTheTextAfterIt(string end)
    {
        Article article = Reading.One(
            string.Join(
                end,
                "---",
                "outlet: Orrin Gazette",
                "published: 2031-02-03T10:00Z",
                "title: \"Ferry: a history\"",
                "url: https://o.example/f",
                "---",
                "It sank."
            )
        );
        Assert.Equal(
            ("Orrin Gazette", "Ferry: a history", "https://o.example/f", "2031-02-03T10:00:00Z"),
            (article.Outlet, article.Title, article.Url, article.Published!.ToString())
        );
        Assert.Equal("It sank.", article.Text);
    }

    [Theory]
    [InlineData("---\nnot a pair\n---\nIt sank.")]
    [InlineData("---\npublished: last week\n---\nIt sank.")]
    public void Read_BadLine_IsAWarningAndTheTextIsRead(string text)
    {
        List<ReadResult> results = Reading.All(text);
        Diagnostic problem = results[0].Diagnostic!;
        Assert.Equal((DiagnosticCodes.BadFrontMatter, DiagnosticSeverity.Warning), (problem.Code, problem.Severity));
        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
        Assert.Equal("It sank.", results[1].Article!.Text);
    }

    [Fact]
    public void Read_RuleWithoutItsEnd_IsText() =>
        Assert.StartsWith("---\nIt sank.", Reading.One("---\nIt sank.\n\nNobody saw it.").Text, StringComparison.Ordinal);

    [Fact]
    public void Read_FrontMatterAlone_IsEmpty() => Assert.Equal(DiagnosticCodes.Empty, Reading.Problem("---\noutlet: X\n---\n").Code);
}
