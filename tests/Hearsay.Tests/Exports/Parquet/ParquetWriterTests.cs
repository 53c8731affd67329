using FsCheck;
using FsCheck.Fluent;
using Hearsay.Exports.Parquet;
using Hearsay.Exports.Tables;

namespace Hearsay.Tests.Exports.Parquet;

public sealed class ParquetWriterTests
{
    private static readonly ExportTable Everything = new(
        "everything",
        [
            new ExportColumn("text", ColumnKind.Text),
            new ExportColumn("word", ColumnKind.Text) { Repeats = true },
            new ExportColumn("whole", ColumnKind.Whole),
            new ExportColumn("number", ColumnKind.Number),
            new ExportColumn("truth", ColumnKind.Truth),
            new ExportColumn("day", ColumnKind.Day),
        ],
        _ => []
    );

    [Fact]
    public void Write_NoRow_IsAFile()
    {
        ParquetFileReader file = Read([], 10);
        Assert.Equal((0, 0), (file.Rows, file.Groups));
        Assert.Equal(Everything.Columns.Select(column => column.Name), file.Names);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Write_ManyRows_ComeBack(int count)
    {
        object?[][] rows = [.. Enumerable.Range(0, count).Select(Row)];
        foreach (int perGroup in new[] { 5, 64, 2000 })
            AssertSame(rows, Read(rows, perGroup), perGroup);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Write_SoManyWords_ComeBack(int words)
    {
        object?[][] rows =
        [
            .. Enumerable.Range(0, words * 3).Select(i => new object?[] { null, "w" + (i * 7 % words), null, null, null, null }),
        ];
        AssertSame(rows, Read(rows, int.MaxValue), int.MaxValue);
    }

    [Fact]
    public void Write_AnyRows_ComeBack()
    {
        Gen<object?[]> row = ArbMap
            .Default.GeneratorFor<(string?, byte, long, double, bool, ushort)>()
            .Select(cells =>
                new object?[]
                {
                    cells.Item1?.Replace('\uD800', ' ') is { } text && !text.Any(char.IsSurrogate) ? text : null,
                    cells.Item2 % 5 == 0 ? null : "w" + (cells.Item2 % 9),
                    cells.Item2 % 7 == 0 ? null : cells.Item3,
                    double.IsNaN(cells.Item4) ? null : cells.Item4,
                    cells.Item2 % 3 == 0 ? null : cells.Item5,
                    new DateOnly(1950, 1, 1).AddDays(cells.Item6),
                }
            );
        Prop.ForAll(
                row.ArrayOf().ToArbitrary(),
                rows =>
                {
                    AssertSame(rows, Read(rows, 6), 6);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Write_Statements_RepeatedWordsTakeLittleRoom()
    {
        object?[][] rows =
        [
            .. Enumerable.Range(0, 20_000).Select(i => new object?[] { null, "Northern Observer " + (i % 40), null, null, null, null }),
        ];
        using MemoryStream output = new();
        ParquetWriter.Write(output, Everything, rows);
        Assert.InRange(output.Length, 1, 30_000);
    }

    private static object?[] Row(int i) =>
        [
            i % 11 == 0 ? null : $"row {i} 🌊",
            i % 50 < 25 ? "always" : "word " + (i % 6),
            i % 4 == 0 ? null : i * -1_000_000_007L,
            i / 3.0,
            i % 5 == 0 ? null : i % 2 == 0,
            i % 3 == 0 ? null : new DateOnly(1960, 1, 1).AddDays(i * 37),
        ];

    private static ParquetFileReader Read(object?[][] rows, int perGroup)
    {
        using MemoryStream output = new();
        ParquetWriter.Write(output, Everything, rows, perGroup);
        return new ParquetFileReader(output.ToArray());
    }

    private static void AssertSame(object?[][] rows, ParquetFileReader file, int perGroup)
    {
        Assert.Equal(rows.Length, file.Rows);
        Assert.Equal(((long)rows.Length + perGroup - 1) / perGroup, file.Groups);
        for (int i = 0; i < Everything.Columns.Length; i++)
            Assert.Equal(rows.Select(row => row[i]), file.Column(i));
    }
}
