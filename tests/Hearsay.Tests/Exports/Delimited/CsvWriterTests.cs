using System.Text;
using Hearsay.Exports.Delimited;
using Hearsay.Exports.Tables;

namespace Hearsay.Tests.Exports.Delimited;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("é “x” 🌊", "é “x” 🌊")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-2", "'-2")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tcmd", "'\tcmd")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("a=b", "a=b")]
    public void Write_Text_QuotedAndNoFormula(string text, string expected) =>
        Assert.Equal($"cell\r\n{expected}\r\n", Csv([text], plainCells: false));

    [Fact]
    public void Write_PlainCells_LeaveFormulas() => Assert.Equal("cell\r\n=1+1\r\n", Csv(["=1+1"], plainCells: true));

    [Fact]
    public void Write_Values_AreInvariant() =>
        Assert.Equal(
            "a,b,c,d,e\r\n-1234567,-2.5,true,2031-03-04,\r\n",
            Csv([-1234567L, -2.5, true, new DateOnly(2031, 3, 4), null], plainCells: false)
        );

    private static string Csv(object?[] row, bool plainCells)
    {
        ExportTable table = new(
            "test",
            [.. row.Select((_, i) => new ExportColumn(row.Length == 1 ? "cell" : ((char)('a' + i)).ToString(), ColumnKind.Text))],
            _ => []
        );
        using MemoryStream output = new();
        CsvWriter.Write(output, table, [row], plainCells);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
