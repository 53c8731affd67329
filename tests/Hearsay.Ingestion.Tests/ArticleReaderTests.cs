using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Tests;

public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void Read_NoText_IsAnErrorThatSaysSo(string text) => Assert.Equal(DiagnosticCodes.Empty, Reading.Problem(text).Code);

    [Fact]
    public void Read_Pdf_IsNamed()
    {
        Diagnostic problem = Reading.Problem("%PDF-1.7 …");
        Assert.Equal(DiagnosticCodes.Binary, problem.Code);
        Assert.Contains("a PDF document", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_File_CarriesTheHashOfItsBytes() =>
        Assert.Equal("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03", Reading.One("hello\n").SourceHash);

    [Fact]
    public void Read_NulBytes_IsBinary() => Assert.Equal(DiagnosticCodes.Binary, Reading.Problem([65, 0, 0, 0, 66, 1, 2, 0, 3, 4, 0]).Code);

    [Fact]
    public void Read_LineOf50Megabytes_IsRefusedByTheOptionsName()
    {
        Diagnostic problem = Reading.Problem(new string('a', 50 * 1024 * 1024));
        Assert.Equal(DiagnosticCodes.TooLarge, problem.Code);
        Assert.Contains("--max-size", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LongLineWithinTheSize_IsRefused() =>
        Assert.Equal(DiagnosticCodes.LineTooLong, Reading.Problem(new string('a', 2 * 1024 * 1024)).Code);

    [Theory]
    [InlineData("It rained in Osk.\n", "x.txt", "x.txt")]
    [InlineData("<p>It rained in Osk on Monday, and the river rose, the mayor said.</p>", "x.html", "x.html")]
    [InlineData("It rained in Osk.\\n", "x.jsonl", "x.jsonl:1")]
    public void Read_TextOverTheLimit_IsRefusedByTheOptionsName(string repeated, string path, string item)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 1000));
        string whole = path switch
        {
            "x.html" => $"<html><body><article><h1>Rain</h1>{text}</article></body></html>",
            "x.jsonl" => $$"""{"id":"rain","text":"{{text}}"}""",
            _ => text,
        };
        Diagnostic problem = Reading.Problem(whole, path, new ReadLimits { MaxTextLength = 10_000 });
        Assert.Equal(DiagnosticCodes.TooLarge, problem.Code);
        Assert.EndsWith(item, problem.Item, StringComparison.Ordinal);
        Assert.Contains("--max-text", problem.Advice, StringComparison.Ordinal);
        Assert.Contains(Reading.All(whole, path), result => result.Article is not null);
    }

    [Fact]
    public void Read_PageNested10000Deep_IsRefusedByTheOptionsName()
    {
        Diagnostic problem = Reading.Problem(
            "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 10_000)) + "The mill burned.",
            "deep.html"
        );
        Assert.Equal(DiagnosticCodes.TooDeep, problem.Code);
        Assert.Contains("--max-depth", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnbalancedQuotes_AreJustRead()
    {
        Article article = Reading.One("\"We will \u201Cnever open the gate, she said. 'Nor will he.");
        Assert.Equal(["Paragraph: \"We will \u201Cnever open the gate, she said. 'Nor will he."], article.Blocks());
    }

    [Fact]
    public void Read_MissingFile_IsAnError()
    {
        ReadResult result = Assert.Single(
            new ArticleReader(ReadLimits.Default).Read(new InputFile("/no/such/file.txt", "x", null), default)
        );
        Assert.Equal(DiagnosticCodes.FileNotFound, result.Diagnostic!.Code);
    }

    [Fact]
    public void Read_StandardInput_TellsPageFromText()
    {
        Article article = Reading.One(
            "<!DOCTYPE html><title>Ferry sinks</title><p>The ferry sank off Orrin on Monday, and nobody on the pier saw it go.</p>"
        );
        Assert.Equal("Ferry sinks", article.Title);
        Assert.Equal("The ferry sank off Orrin on Monday, and nobody on the pier saw it go.", article.Text);
    }

    [Fact]
    public void Read_SameBytes_GivesTheSameArticle()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Bridge reopens\n\nThe bridge at Orrin reopened on Friday, the mayor said.\n\nAdvertisement");
        Article first = Reading.All(bytes).Single().Article!;
        Article second = Reading.All(bytes).Single().Article!;
        Assert.Equal(first with { Blocks = [], Authors = [] }, second with { Blocks = [], Authors = [] });
        Assert.Equal(first.Blocks(), second.Blocks());
    }
}
