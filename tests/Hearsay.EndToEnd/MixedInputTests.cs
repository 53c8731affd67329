using System.Text.Json;
using Hearsay.Testing;

namespace Hearsay.EndToEnd;

/// <summary>Pages and a feed in one command: what a reader has at hand after a morning of saving.</summary>
public sealed class MixedInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Brief_TwoPagesAndAFeed_ReadsEveryArticle()
    {
        string first = Page("first.html", "Ferry strike ends at Orlenmouth", "Dockers agreed to return to work on Monday, the union said.");
        string second = Page(
            "second.html",
            "Orlenmouth ferries to sail again",
            "The harbour master, Ilse Tarn, denied that the talks had failed."
        );
        string feed = Write(
            "feed.xml",
            """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>Tarn Courier</title>
            <item><title>Ferries back on Monday</title><link>https://courier.example/ferries</link>
            <description>The ferries will sail on Monday, minister Paul Orr said. He promised that the port would stay open.</description></item>
            </channel></rss>
            """
        );

        Outcome outcome = CommandLine.Run("brief", "--format", "json", first, second, feed);

        Assert.Equal(0, outcome.ExitCode);
        using JsonDocument brief = JsonDocument.Parse(outcome.Output);
        string[] titles =
        [
            .. brief.RootElement.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("title").GetString() ?? ""),
        ];
        Assert.Equal(
            ["Ferries back on Monday", "Ferry strike ends at Orlenmouth", "Orlenmouth ferries to sail again"],
            titles.Order(StringComparer.Ordinal)
        );
    }

    private string Page(string name, string title, string sentence)
    {
        string paragraph = sentence + " The crossing had been closed for nine days, and shops on the island were short of bread and milk.";
        return Write(
            name,
            $"""
            <!DOCTYPE html><html lang="en"><head><title>{title} | Orlen Herald</title></head><body>
            <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
            <article><h1>{title}</h1><p>{paragraph}</p><p>{paragraph.Replace("nine", "ten", StringComparison.Ordinal)}</p>
            <p>People on the quay cheered when the first boat left, and the mayor of the town spoke of a long week for all of them.</p></article>
            <footer>All rights reserved</footer></body></html>
            """
        );
    }

    private string Write(string name, string text)
    {
        string path = _folder.At(name);
        File.WriteAllText(path, text);
        return path;
    }
}
