using System.Text;
using System.Text.Json;

namespace Hearsay.EndToEnd;

/// <summary>Nothing without evidence: every span of a brief lies in its article, in code points.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("samples/harbour-crane")]
    [InlineData("samples/night-trains")]
    public void Brief_EverySpan_LiesInItsArticle(string sample)
    {
        using JsonDocument brief = JsonDocument.Parse(CommandLine.Run("brief", "--format", "json", sample).Output);
        Dictionary<string, int> lengths = brief
            .RootElement.GetProperty("articles")
            .EnumerateArray()
            .ToDictionary(
                article => article.GetProperty("id").GetString()!,
                article => article.GetProperty("text").GetString()!.EnumerateRunes().Count()
            );
        int spans = 0;
        foreach (JsonElement span in SpansIn(brief.RootElement))
        {
            int start = span.GetProperty("start").GetInt32();
            int end = span.GetProperty("end").GetInt32();
            Assert.InRange(start, 0, end);
            Assert.InRange(end, start, lengths[span.GetProperty("article").GetString()!]);
            spans++;
        }

        Assert.True(spans > 20, $"only {spans} spans");
    }

    [Fact]
    public void Brief_TextReport_QuotesOnlyLettersOfTheArticles()
    {
        string letters = Squeeze(
            string.Concat(
                CommandLine.Run("read", "samples/harbour-crane").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(TextOf)
            )
        );
        string report = CommandLine.Run("brief", "--all", "samples/harbour-crane", "--width", "4000").Output;
        string[] quotes = [.. report.Split('\n').SelectMany(line => line.Split("│ ").Skip(1)).Select(line => line.Split("  — ")[0])];
        Assert.True(quotes.Length > 20, $"only {quotes.Length} quotations");
        foreach (string quote in quotes.SelectMany(quote => quote.Split("[…]")))
            Assert.Contains(Squeeze(quote), letters, StringComparison.Ordinal);
    }

    private static string TextOf(string row)
    {
        using JsonDocument article = JsonDocument.Parse(row);
        return article.RootElement.GetProperty("text").GetString()!;
    }

    private static string Squeeze(string text)
    {
        StringBuilder squeezed = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                squeezed.Append(c);
        }

        return squeezed.ToString();
    }

    private static IEnumerable<JsonElement> SpansIn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out _) && element.TryGetProperty("end", out _) && element.TryGetProperty("article", out _))
                yield return element;
            foreach (JsonElement span in element.EnumerateObject().SelectMany(property => SpansIn(property.Value)))
                yield return span;
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement span in element.EnumerateArray().SelectMany(SpansIn))
                yield return span;
        }
    }
}
