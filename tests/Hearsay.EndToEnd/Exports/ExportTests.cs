using System.Text.Json;
using Hearsay.Testing;

namespace Hearsay.EndToEnd.Exports;

/// <summary><c>hearsay export</c> as a shell runs it: from files, from a ledger, into files.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Ledger => _folder.At("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Export_SamplesAsStix_EveryReferenceResolves()
    {
        using JsonDocument bundle = JsonDocument.Parse(Run("export", "samples", "--format", "stix").Output);
        JsonElement[] objects = [.. bundle.RootElement.GetProperty("objects").EnumerateArray()];
        HashSet<string> ids = [.. objects.Select(item => item.GetProperty("id").GetString()!)];
        Assert.Equal(objects.Length, ids.Count);
        Assert.All(objects.SelectMany(StixReferences.In), reference => Assert.Contains(reference, ids));
        Assert.Contains(objects, item => item.GetProperty("type").GetString() == "opinion");
        Assert.Contains(objects, item => item.GetProperty("type").GetString() == "relationship");
    }

    [Fact]
    public void Export_SamplesAsAnnotations_EveryQuotationIsInItsArticle()
    {
        Dictionary<string, string> texts = Run("read", "samples")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                article => article.GetProperty("url").GetString() ?? "urn:hearsay:article:" + article.GetProperty("id").GetString(),
                article => article.GetProperty("text").GetString()!,
                StringComparer.Ordinal
            );
        using JsonDocument page = JsonDocument.Parse(Run("export", "samples", "--format", "annotations").Output);
        JsonElement[] targets =
        [
            .. page.RootElement.GetProperty("items").EnumerateArray().SelectMany(item => item.GetProperty("target").EnumerateArray()),
        ];
        Assert.NotEmpty(targets);
        foreach (JsonElement target in targets)
        {
            JsonElement quote = target.GetProperty("selector")[1];
            string words =
                quote.GetProperty("prefix").GetString() + quote.GetProperty("exact").GetString() + quote.GetProperty("suffix").GetString();
            Assert.Contains(words, texts[target.GetProperty("source").GetString()!], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Export_Ledger_SameBytesInWhateverOrderArticlesCame()
    {
        string other = _folder.At("other.db");
        Run("add", "samples/harbour-crane", "samples/night-trains", "--ledger", Ledger);
        string[] files = Directory.GetFiles(Path.Combine(CommandLine.Root, "samples"), "*", SearchOption.AllDirectories);
        Array.Sort(files, static (a, b) => string.CompareOrdinal(Path.GetFileName(b), Path.GetFileName(a)));
        Run(["add", .. files[..3], "--ledger", other]);
        Run(["add", .. files[3..], "--ledger", other]);
        foreach (string table in new[] { "statements", "claims", "dyads" })
            Assert.Equal(
                Run("export", "--table", table, "--ledger", Ledger).Output,
                Run("export", "--table", table, "--ledger", other).Output
            );
    }

    [Fact]
    public void Export_NoLedger_SaysWhatToDo()
    {
        Outcome outcome = CommandLine.Run("export", "--ledger", Ledger);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("there is no ledger", outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Ledger));
    }

    [Fact]
    public void Export_FileThatCannotBeWhole_IsNotThere()
    {
        string target = Path.Combine(_folder.Path, "missing", "all.csv");
        Assert.Equal(2, CommandLine.Run("export", "samples", "-o", target).ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Export_ParquetFile_BeginsAndEndsAsOne()
    {
        string target = _folder.At("claims.parquet");
        Run("export", "samples", "--table", "claims", "--format", "parquet", "-o", target);
        byte[] file = File.ReadAllBytes(target);
        Assert.Equal("PAR1"u8.ToArray(), file[..4]);
        Assert.Equal("PAR1"u8.ToArray(), file[^4..]);
    }

    private static Outcome Run(params string[] arguments)
    {
        Outcome outcome = CommandLine.Run([.. arguments, "--quiet"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome;
    }
}
