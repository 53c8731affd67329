using Hearsay.Ingestion.Decoding;

namespace Hearsay.Ingestion.Tests.Decoding;

public sealed class TwiceEncodedTests
{
    [Theory]
    [InlineData("We don\u00E2\u20AC\u2122t know", "We don\u2019t know", 1)]
    [InlineData("We don\u00E2\u0080\u0099t know", "We don\u2019t know", 1)]
    [InlineData("Lo\u00C3\u00A9 and Bo\u00C3\u00A9la left", "Lo\u00E9 and Bo\u00E9la left", 2)]
    [InlineData("\u00F0\u0178\u02DC\u20AC and Lo\u00C3\u00A9", "\U0001F600 and Lo\u00E9", 2)]
    [InlineData("\u00C3\u00A2\u00E2\u201A\u00AC\u00E2\u201E\u00A2 thrice", "\u2019 thrice", 4)]
    [InlineData("Ren\u00E9 said \u201Cno\u201D, it\u00E2\u20AC\u2122s so", "Ren\u00E9 said \u201Cno\u201D, it\u2019s so", 1)]
    public void Mend_TwiceEncodedRun_TakesOneEncodingBack(string text, string expected, int runs)
    {
        string mended = TwiceEncoded.Mend(text, out int found);
        Assert.Equal((expected, runs), (mended, found));
    }

    [Theory]
    [InlineData("Ren\u00E9 Brul\u00E9 a dit \u00AB non \u00BB.")]
    [InlineData("\u00ABAMANH\u00C3\u00BB")]
    [InlineData("CAF\u00C9\u00BB et TH\u00C9\u00BB")]
    [InlineData("\u00C2 propos")]
    [InlineData("10 \u00C5\u00A0")]
    [InlineData("plain")]
    public void Mend_TextThatIsWhatItIs_StaysTheSame(string text) => Assert.Same(text, TwiceEncoded.Mend(text, out _));

    [Fact]
    public void Read_Page_IsMendedWithAWarning()
    {
        List<ReadResult> results = Reading.All(
            Page("We don\u00E2\u20AC\u2122t know why it was closed, said Ann Lo\u00C3\u00A9 of the council on Monday."),
            "x.html"
        );
        ReadResult result = Assert.Single(results);
        Assert.Contains("We don\u2019t know why it was closed, said Ann Lo\u00E9", result.Article!.Text, StringComparison.Ordinal);
        Assert.StartsWith("2 characters were encoded twice", result.Diagnostic!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PlainText_IsKeptAsItIsWithAWarning()
    {
        const string Text = "We don\u00E2\u20AC\u2122t know why it was closed.";
        List<ReadResult> results = Reading.All(Text, "x.txt");
        Assert.Equal(Text, results.Single(r => r.Article is not null).Article!.Text);
        Assert.Contains("kept as they are", results.Single(r => r.Diagnostic is not null).Diagnostic!.Message, StringComparison.Ordinal);
    }

    private static string Page(string paragraph) =>
        $"<html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1><p>{paragraph}</p><p>The bridge had stood for ninety years, and nobody had looked after it for thirty of them, she said.</p></article></body></html>";
}
