using System.Text;
using Hearsay.Core.Resources;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Tests.Gazetteer;

/// <summary>How the tables of names are written: a source in the first line, each name once, nothing that a reader would not find.</summary>
public sealed class TableFormatTests
{
    public static TheoryData<string> NameTables =>
        [
            "family-names.tsv",
            "first-names.tsv",
            "group-names.tsv",
            "named-things.tsv",
            "organizations.tsv",
            "outlets.tsv",
            "places.tsv",
            "regions.tsv",
            "shared-names.tsv",
            "well-known-persons.tsv",
        ];

    [Theory]
    [MemberData(nameof(NameTables))]
    public void Table_Head_StatesTheSource(string table) =>
        Assert.Contains(TextOf(table).Split('\n').TakeWhile(line => line.StartsWith('#')), line => line.Contains("Source: ", Ordinal));

    [Theory]
    [MemberData(nameof(NameTables))]
    public void Table_FirstColumn_NamesNothingTwice(string table)
    {
        // "Victoria" is a place and a body: there the kind belongs to the row.
        int columns = table == "shared-names.tsv" ? 2 : 1;
        IEnumerable<string> keys = Table.Rows(table).Select(row => string.Join('\t', row.Take(columns)));
        Assert.Empty(keys.GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(NameTables))]
    public void Table_Names_AreComposedAndTrimmed(string table)
    {
        foreach (string[] row in Table.Rows(table))
        {
            Assert.Equal(row[0].Trim(), row[0]);
            Assert.True(row[0].IsNormalized(NormalizationForm.FormC), row[0]);
            Assert.DoesNotContain("  ", row[0], Ordinal);
            Assert.NotEqual("", row[0]);
        }
    }

    [Fact]
    public void Places_Countries_AreKnownCodes()
    {
        foreach (string[] row in Table.Rows("places.tsv"))
            Assert.True(row[1] == "-" || IsCode(row[1]), $"{row[0]}: {row[1]}");
    }

    [Fact]
    public void SharedNames_Kinds_AreThoseThatAreRead() =>
        Assert.All(Table.Rows("shared-names.tsv"), row => Assert.Contains(row[1], (string[])["place", "organization", "group"]));

    [Fact]
    public void SharedNames_OfAnotherTable_WouldTellNothingNew()
    {
        HashSet<string> places = [.. Table.Rows("places.tsv").Select(row => row[0])];
        Assert.DoesNotContain(Table.Rows("shared-names.tsv"), row => row[1] == "place" && places.Contains(row[0]));
    }

    // A few possessions have codes of their own and no row among the countries.
    private static bool IsCode(string code) => code.Length == 3 && (Countries.WithCode(code) is not null || code is "ESH");

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string TextOf(string table) => EmbeddedFile.ReadText(typeof(Table).Assembly, table);
}
