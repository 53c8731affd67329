using System.Text;
using Hearsay.Exports;
using Hearsay.Exports.Tables;

namespace Hearsay.Tests.Exports;

/// <summary>What every text format prints for the sample, letter for letter. UPDATE_GOLDEN=1 rewrites the files; read the difference.</summary>
public sealed class ExportGoldenTests
{
    public static TheoryData<string> TableNames => [.. ExportTables.All.Select(table => table.Name)];

    public static TheoryData<string> Formats => [.. BriefExport.WholeFormats];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void WriteTable_Csv_AsReviewed(string name) => Matches(name + ".csv", Table("csv", name));

    [Theory]
    [InlineData("claims")]
    [InlineData("dyads")]
    public void WriteTable_Lines_AsReviewed(string name) => Matches(name + ".jsonl", Table("jsonl", name));

    [Theory]
    [MemberData(nameof(Formats))]
    public void WriteWhole_Format_AsReviewed(string format) => Matches("brief." + format, Whole(format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void WriteWhole_Twice_SameBytes(string format) => Assert.Equal(Whole(format), Whole(format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void WriteWhole_NoBrief_IsWellFormed(string format)
    {
        using MemoryStream output = new();
        BriefExport.WriteWhole(output, format, []);
        string text = Encoding.UTF8.GetString(output.ToArray());
        if (format is "stix" or "annotations")
            System.Text.Json.JsonDocument.Parse(text).Dispose();
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }

    private static string Table(string format, string name)
    {
        using MemoryStream output = new();
        BriefExport.WriteTable(
            output,
            format,
            ExportTables.All.Single(table => table.Name == name),
            [ExportSample.Brief],
            plainCells: false
        );
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Whole(string format)
    {
        using MemoryStream output = new();
        BriefExport.WriteWhole(output, format, [ExportSample.Brief]);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Root
    {
        get
        {
            DirectoryInfo folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }

    private static void Matches(string name, string actual)
    {
        string path = Path.Combine(Root, "tests", "Hearsay.Tests", "golden", "exports", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing; UPDATE_GOLDEN=1 ./test Hearsay.Tests writes it");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
