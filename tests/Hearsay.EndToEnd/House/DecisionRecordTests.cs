using System.Globalization;

namespace Hearsay.EndToEnd.House;

/// <summary>Holds docs/decisions/README.md to the records beside it. A new record needs its row there.</summary>
public sealed class DecisionRecordTests
{
    private const int MostLines = 40;

    private static readonly string Folder = Path.Combine(CommandLine.Root, "docs/decisions");

    private static readonly string[] Files =
    [
        .. Directory
            .GetFiles(Folder, "*.md")
            .Select(path => Path.GetFileName(path))
            .Where(name => name != "README.md")
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Records => [.. Files];

    [Fact]
    public void Index_Rows_AreTheRecordsInTheirOrder()
    {
        string[] rows =
        [
            .. File.ReadLines(Path.Combine(Folder, "README.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])),
        ];
        Assert.All(rows, row => Assert.DoesNotContain("", row.Trim('|', ' ').Split(" | ")));
        Assert.Equal(
            Files.Select(record => $"| {NumberOf(record)} | [{TitleOf(record)}]({record}) |"),
            rows.Select(row => string.Join('|', row.Split('|')[..3]) + "|")
        );
    }

    [Fact]
    public void Records_Numbers_StandOnce()
    {
        int[] numbers = [.. Files.Select(NumberOf)];
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Record_Head_HasItsNumber(string record) =>
        Assert.StartsWith($"# {NumberOf(record)}. ", HeadOf(record), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Records))]
    public void Record_Lines_AreFew(string record) => Assert.InRange(File.ReadLines(Path.Combine(Folder, record)).Count(), 1, MostLines);

    private static int NumberOf(string record) => int.Parse(record.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static string TitleOf(string record) => HeadOf(record).Split(". ", 2)[^1];

    private static string HeadOf(string record) => File.ReadLines(Path.Combine(Folder, record)).First();
}
