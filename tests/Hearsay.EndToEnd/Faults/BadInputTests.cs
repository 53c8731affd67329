using System.Text;
using System.Text.Json;
using Hearsay.Testing;

namespace Hearsay.EndToEnd.Faults;

/// <summary>A bad item costs itself only: a line on standard error, exit code 1, and the good one still in the brief.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string GoodText = "The bridge was closed on Monday, said Mayor Ola Brimm. \"We had no choice,\" she said.";

    private readonly TemporaryFolder _folder = new();

    public BadInputTests() => File.WriteAllText(PathOf("good.txt"), GoodText);

    public static TheoryData<string, string> BadFiles =>
        new()
        {
            { "empty.txt", "HS1003" },
            { "binary.txt", "HS1004" },
            { "deep.html", "HS1007" },
            { "long-line.txt", "HS10" },
            { "broken.jsonl", "HS1010" },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Brief_BadFileBesideGood_ReportsItAndBriefsTheRest(string name, string code)
    {
        File.WriteAllBytes(PathOf(name), ContentOf(name));
        Outcome outcome = CommandLine.Run("brief", "--format", "json", _folder.Path);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(name, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(code, outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(["good"], ArticlesIn(outcome.Output));
    }

    [Theory]
    [InlineData("\"One mark that never closes, said Ola Brimm. \"Another, said nobody.")]
    [InlineData("”Closed before it opened“ said ‘Ola Brimm”.")]
    public void Brief_UnbalancedQuotes_IsReadAllTheSame(string text)
    {
        File.WriteAllText(PathOf("quotes.txt"), text);
        Outcome outcome = CommandLine.Run("brief", "--format", "json", _folder.Path);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["good", "quotes"], ArticlesIn(outcome.Output));
    }

    [Fact]
    public void Brief_BrokenUtf8_IsNamedAndTheRestIsBriefed()
    {
        File.WriteAllBytes(PathOf("broken.txt"), [.. "The caf"u8, 0xC3, 0x28, .. " was shut, said Ola Brimm. \xE2\x28\xA1"u8]);
        Outcome outcome = CommandLine.Run("brief", "--format", "json", _folder.Path);
        Assert.Contains("broken.txt", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("good", ArticlesIn(outcome.Output));
    }

    [FactUnlessRoot]
    public void Brief_FolderWithoutRights_IsNamed()
    {
        if (OperatingSystem.IsWindows())
            return;
        string locked = PathOf("locked");
        Directory.CreateDirectory(locked);
        File.SetUnixFileMode(locked, UnixFileMode.None);
        try
        {
            Outcome outcome = CommandLine.Run("brief", "--format", "json", _folder.Path);
            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("locked", outcome.Errors, StringComparison.Ordinal);
            Assert.Equal(["good"], ArticlesIn(outcome.Output));
        }
        finally
        {
            File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Brief_MissingFile_IsNamedAndTheRestIsBriefed()
    {
        Outcome outcome = CommandLine.Run("brief", "--format", "json", PathOf("good.txt"), PathOf("absent.txt"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("absent.txt", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(["good"], ArticlesIn(outcome.Output));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] ContentOf(string name) =>
        name switch
        {
            "binary.txt" => [0x7F, (byte)'E', (byte)'L', (byte)'F', .. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 % 256))],
            "deep.html" => Encoding.UTF8.GetBytes(
                "<html><body>"
                    + string.Concat(Enumerable.Repeat("<div>", 10_000))
                    + "deep"
                    + string.Concat(Enumerable.Repeat("</div>", 10_000))
            ),
            "long-line.txt" => Encoding.UTF8.GetBytes(new string('x', 50_000_000)),
            "broken.jsonl" => "{\"id\": \"row\", \"text\": \n"u8.ToArray(),
            _ => [],
        };

    private static string[] ArticlesIn(string brief)
    {
        using JsonDocument document = JsonDocument.Parse(brief);
        return
        [
            .. document
                .RootElement.GetProperty("articles")
                .EnumerateArray()
                .Select(article => article.GetProperty("id").GetString()!)
                .Order(StringComparer.Ordinal),
        ];
    }

    private string PathOf(string name) => _folder.At(name);
}
