using System.Globalization;
using Hearsay.Exports;
using Hearsay.Exports.Parquet;
using Hearsay.Exports.Tables;
using Hearsay.Testing;

namespace Hearsay.Tests.Exports;

/// <summary>What DuckDB makes of our Parquet and CSV files.</summary>
public sealed class DuckDbTests
{
    [DuckDbFact]
    public void Parquet_EveryTable_IsReadWithItsTypes()
    {
        using TemporaryFolder folder = new();
        using DuckDb duck = new();
        foreach (ExportTable table in ExportTables.All)
        {
            string path = WriteFile(folder, table, "parquet");
            string?[][] described = duck.Rows($"DESCRIBE SELECT * FROM read_parquet('{path}')");
            Assert.Equal(table.Columns.Select(column => (column.Name, TypeOf(column.Kind))), described.Select(row => (row[0]!, row[1]!)));
            object?[][] rows = [.. table.Rows([ExportSample.Brief])];
            string?[][] read = duck.Rows($"SELECT * FROM read_parquet('{path}')");
            Assert.Equal(rows.Select(row => row.Select(Text).ToArray()), read);
        }
    }

    [DuckDbFact]
    public void Parquet_ManyGroups_AreReadAndCounted()
    {
        ExportTable table = new(
            "many",
            [
                new ExportColumn("number", ColumnKind.Whole),
                new ExportColumn("outlet", ColumnKind.Text) { Repeats = true },
                new ExportColumn("truth", ColumnKind.Truth),
                new ExportColumn("half", ColumnKind.Number),
                new ExportColumn("day", ColumnKind.Day),
            ],
            _ => []
        );
        using TemporaryFolder folder = new();
        string path = folder.At("many.parquet");
        using (FileStream output = File.Create(path))
            ParquetWriter.Write(
                output,
                table,
                Enumerable
                    .Range(0, 100_000)
                    .Select(i =>
                        new object?[]
                        {
                            (long)i,
                            i % 9 == 0 ? null : "outlet " + (i % 300),
                            i % 3 == 0,
                            i / 2.0,
                            new DateOnly(2031, 1, 1).AddDays(i % 400),
                        }
                    ),
                7_001
            );
        using DuckDb duck = new();
        string?[] row = duck.Rows(
            $"SELECT count(*), sum(number), count(outlet), count(DISTINCT outlet), count(*) FILTER (truth), sum(half), max(day) FROM read_parquet('{path}')"
        )[0];
        Assert.Equal<string?[]>(["100000", "4999950000", "88888", "300", "33334", "2499975000.0", "2032-02-04"], row);
        Assert.Equal("15", duck.Rows($"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{path}')")[0][0]);
    }

    [DuckDbFact]
    public void Csv_Statements_AreReadAsRfc4180()
    {
        using TemporaryFolder folder = new();
        using DuckDb duck = new();
        string path = WriteFile(folder, ExportTables.Statements, "csv");
        string?[][] read = duck.Rows($"SELECT id, content, source FROM read_csv('{path}', all_varchar = true, strict_mode = true)");
        Assert.Equal<string?[]>(["s-2", "'=SUM(A1)", "Ada Brenn"], read[1]);
        Assert.Equal(4, read.Length);
    }

    private static string WriteFile(TemporaryFolder folder, ExportTable table, string format)
    {
        string path = folder.At(table.Name + "." + format);
        using FileStream output = File.Create(path);
        BriefExport.WriteTable(output, format, table, [ExportSample.Brief], plainCells: false);
        return path;
    }

    private static string TypeOf(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Whole => "BIGINT",
            ColumnKind.Number => "DOUBLE",
            ColumnKind.Truth => "BOOLEAN",
            ColumnKind.Day => "DATE",
            _ => "VARCHAR",
        };

    private static string? Text(object? cell) =>
        cell switch
        {
            null => null,
            bool truth => truth ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("0.0###", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
        };
}
