using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Exports.Annotations;
using Hearsay.Exports.Delimited;
using Hearsay.Exports.Documents;
using Hearsay.Exports.Gdelt;
using Hearsay.Exports.Parquet;
using Hearsay.Exports.Stix;
using Hearsay.Exports.Tables;
using Hearsay.Presentation;

namespace Hearsay.Exports;

/// <summary>Briefs in the formats of other programs. Everything is made from the rows alone: the same rows give the same bytes.</summary>
public static class BriefExport
{
    /// <summary>Gets the formats that write one of the <see cref="ExportTables"/>.</summary>
    public static ImmutableArray<string> TableFormats { get; } = ["csv", "parquet", "jsonl"];

    /// <summary>Gets the formats that write everything in a shape of their own.</summary>
    public static ImmutableArray<string> WholeFormats { get; } = ["stix", "annotations", "gdelt", "markdown", "html"];

    /// <summary>Whether a format is bytes that no terminal should get.</summary>
    public static bool IsBinary(string format) => format == "parquet";

    /// <summary>Writes a table.</summary>
    /// <param name="plainCells">Of csv: whether text stays letter for letter even where a spreadsheet would run it as a formula.</param>
    /// <exception cref="ArgumentException">It is no format of tables.</exception>
    public static void WriteTable(Stream output, string format, ExportTable table, IEnumerable<Brief> briefs, bool plainCells)
    {
        ArgumentNullException.ThrowIfNull(table);
        IEnumerable<object?[]> rows = table.Rows(briefs);
        switch (format)
        {
            case "csv":
                CsvWriter.Write(output, table, rows, plainCells);
                break;
            case "parquet":
                ParquetWriter.Write(output, table, rows);
                break;
            case "jsonl":
                TableLines.Write(output, table, rows);
                break;
            default:
                throw new ArgumentException($"{format} is no format of tables", nameof(format));
        }
    }

    /// <summary>Writes everything.</summary>
    /// <returns>What the format could not take in, for a person; null when it took in all.</returns>
    /// <exception cref="ArgumentException">It is no such format.</exception>
    public static string? WriteWhole(Stream output, string format, IEnumerable<Brief> briefs)
    {
        switch (format)
        {
            case "stix":
                StixBundle.Write(output, briefs);
                break;
            case "annotations":
                WebAnnotations.Write(output, briefs);
                break;
            case "gdelt":
                int undated = GdeltTable.Write(output, briefs);
                return undated == 0 ? null : $"{Wording.Count(undated, "deed")} left out: neither dated nor told by a dated article";
            case "markdown":
                MarkdownBrief.Write(output, briefs);
                break;
            case "html":
                HtmlBrief.Write(output, briefs);
                break;
            default:
                throw new ArgumentException($"{format} is no such format", nameof(format));
        }

        return null;
    }
}
