using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Tests.Rows;

public sealed class RowReaderTests
{
    [Fact]
    public void Read_Row_TakesAllFields()
    {
        Article article = Reading.One(
            """{"id":"r1","text":"The ferry sank.","url":"https://o.example/1","outlet":"Orrin Gazette","title":"Ferry","published":"2031-02-03","authors":["Ann Loe","Bo Ray"]}""",
            "rows.jsonl"
        );
        Assert.Equal(("r1", "The ferry sank.", "Orrin Gazette", "Ferry"), (article.Id.Value, article.Text, article.Outlet, article.Title));
        Assert.Equal(["Ann Loe", "Bo Ray"], article.Authors.AsEnumerable());
        Assert.Equal(new DateOnly(2031, 2, 3), article.Published!.Day);
    }

    [Theory]
    [InlineData("{\"id\":\"x\"")]
    [InlineData("[1,2]")]
    [InlineData("{\"id\":\"x\"}")]
    public void Read_BadRow_IsNamedByLineAndTheRestGoesOn(string bad)
    {
        const string Good = """{"id":"good","text":"It sank."}""";
        List<ReadResult> results = Reading.All(string.Join('\n', Good, bad, "", Good), "rows.jsonl");
        Diagnostic problem = results[1].Diagnostic!;
        Assert.Equal(DiagnosticCodes.BadJson, problem.Code);
        Assert.EndsWith("rows.jsonl:2", problem.Item, StringComparison.Ordinal);
        Assert.Equal(["good", "good"], results.Where(r => r.Article is not null).Select(r => r.Article!.Id.Value));
    }

    [Theory]
    [InlineData("\"yesterday\"", true)]
    [InlineData("\"2031-13-40\"", true)]
    [InlineData("\"2031-02-03\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    public void Read_DayThatIsNone_IsReadAndTold(string published, bool isTold)
    {
        ReadResult result = Assert.Single(
            Reading.All($$"""{"id":"r1","text":"The ferry sank.","published":{{published}}}""", "rows.jsonl")
        );
        Assert.NotNull(result.Article);
        Assert.Equal(isTold ? DiagnosticSeverity.Warning : null, result.Diagnostic?.Severity);
    }

    [Fact]
    public void Read_RowWithAPage_TellsWhatThePageDoesNot()
    {
        const string Page =
            "<html><body><article><h1>Ferry sinks</h1><p>The ferry to Orrin sank on Monday in the sound, and all aboard were saved, the harbour master said.</p></article></body></html>";
        Article article = Reading.One(
            System.Text.Json.JsonSerializer.Serialize(
                new
                {
                    html = Page,
                    outlet = "Orrin Gazette",
                    title = "Another title",
                    published = "2031-02-03",
                }
            ),
            "rows.jsonl"
        );
        Assert.Equal(("Orrin Gazette", "Ferry sinks"), (article.Outlet, article.Title));
        Assert.Equal(new DateOnly(2031, 2, 3), article.Published!.Day);
    }

    [Fact]
    public void Read_RowOverTheLimit_IsRefusedAndTheRestGoesOn()
    {
        string huge = "{\"id\":\"huge\",\"text\":\"" + new string('a', 300_000) + "\"}";
        List<ReadResult> results = Reading.All(
            huge + "\n{\"id\":\"good\",\"text\":\"It sank.\"}\n",
            "rows.jsonl",
            new ReadLimits { MaxItemBytes = 100_000 }
        );
        Assert.Equal(DiagnosticCodes.LineTooLong, results[0].Diagnostic!.Code);
        Assert.Equal("good", results[1].Article!.Id.Value);
    }

    [Theory]
    [InlineData("It sank \\ud83d.", "It sank \uFFFD.")]
    [InlineData("It sank \\uDC00\\uD83D.", "It sank \uFFFD\uFFFD.")]
    [InlineData("It sank \\ud83d\\ude00.", "It sank \U0001F600.")]
    [InlineData("It sank \\\\ud83d.", "It sank \\ud83d.")]
    public void Read_HalfASurrogatePairInAnEscape_IsALostLetter(string escaped, string text) =>
        Assert.Equal(text, Reading.One("{\"text\":\"" + escaped + "\"}", "rows.jsonl").Text);

    [Fact]
    public void Read_RowWithoutId_IsNamedByItsLine() =>
        Assert.Equal("item-1", Reading.One("{\"text\":\"It sank.\"}", "rows.jsonl").Id.Value);
}
