using System.Globalization;
using System.Text;
using Hearsay.Core.Events;
using Hearsay.Exports.Gdelt;

namespace Hearsay.Tests.Exports.Gdelt;

public sealed class GdeltTableTests
{
    // Where columns stand in GDELT 1.0's daily files, counted from 0.
    private const int SqlDate = 1;
    private const int Actor1Code = 5;
    private const int Actor2Name = 16;
    private const int EventCode = 26;
    private const int QuadClass = 29;
    private const int Goldstein = 30;
    private const int Mentions = 31;
    private const int DateAdded = 56;
    private const int SourceUrl = 57;

    [Fact]
    public void Write_Rows_Have58ColumnsThatNotebooksParse()
    {
        string[][] rows = Rows();
        Assert.All(rows, row => Assert.Equal(GdeltTable.Columns, row.Length));
        foreach (string[] row in rows)
        {
            Assert.True(long.Parse(row[0], CultureInfo.InvariantCulture) is > 0 and < 1L << 53);
            Assert.True(DateOnly.TryParseExact(row[SqlDate], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.Equal(row[SqlDate][..6], row[2]);
            Assert.Equal(row[SqlDate][..4], row[3]);
            Assert.StartsWith(row[3] + ".", row[4], StringComparison.Ordinal);
            Assert.StartsWith(row[EventCode + 2], row[EventCode], StringComparison.Ordinal);
            Assert.InRange(double.Parse(row[Goldstein], CultureInfo.InvariantCulture), -10, 10);
            Assert.InRange(int.Parse(row[QuadClass], CultureInfo.InvariantCulture), 1, 4);
        }
    }

    [Fact]
    public void Write_Deed_StandsWithItsCodes()
    {
        string[] row = Rows().Single(row => row[EventCode] == "173");
        Assert.Equal(("20310303", "PELL TARN", "20310304"), (row[SqlDate], row[Actor2Name], row[DateAdded]));
        Assert.Equal("https://oskday.example/weir?a=1&b=(2)", row[SourceUrl]);
        // Two origins that are provably different, whatever the number of articles.
        Assert.Equal("2", row[Mentions]);
        Assert.Equal("VAL", Rows().Single(row => row[EventCode] == "110")[Actor1Code]);
    }

    [Fact]
    public void Write_Planned_IsNoEvent() => Assert.Equal(2, Rows().Length);

    [Fact]
    public void Write_NothingDatesADeed_IsLeftOutAndCounted()
    {
        Hearsay.Core.Briefs.Brief brief = ExportSample.Brief with
        {
            Articles = [.. ExportSample.Brief.Articles.Select(row => row with { Article = row.Article with { Published = null } })],
        };
        using MemoryStream output = new();
        Assert.Equal(1, GdeltTable.Write(output, [brief]));
        Assert.Single(Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Of_EveryType_HasACode()
    {
        foreach (EventType type in Enum.GetValues<EventType>().Where(type => type != EventType.Ordinary))
        {
            CameoCode code = CameoCode.Of(type, mode: null);
            Assert.Equal(3, code.Code.Length);
            // The first two quarters are friendly, the others hostile.
            Assert.Equal(code.QuadClass <= 2, code.Goldstein > 0 || code.Root == "09");
        }
    }

    private static string[][] Rows()
    {
        using MemoryStream output = new();
        GdeltTable.Write(output, [ExportSample.Brief]);
        return
        [
            .. Encoding
                .UTF8.GetString(output.ToArray())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t')),
        ];
    }
}
