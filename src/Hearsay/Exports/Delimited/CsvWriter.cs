using System.Buffers;
using System.Text;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Delimited;

/// <summary>Comma-separated values as RFC 4180 has them: a header, CRLF, cells with comma, quotation mark or line break between quotation marks.</summary>
/// <remarks>
/// Text that a spreadsheet would run as a formula (it begins with <c>= + - @</c>, a tab or a line break) gets an apostrophe before it, unless plain cells are asked for:
/// an article may have been written for whoever opens the file.
/// </remarks>
public static class CsvWriter
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a table.</summary>
    /// <param name="plainCells">Whether text stays letter for letter even where a spreadsheet would take it for a formula.</param>
    public static void Write(Stream output, ExportTable table, IEnumerable<object?[]> rows, bool plainCells)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true);
        WriteRow(writer, [.. table.Columns.Select(column => column.Name)], plainCells: true);
        foreach (object?[] row in rows)
            WriteRow(writer, row, plainCells);
    }

    private static void WriteRow(StreamWriter writer, object?[] row, bool plainCells)
    {
        for (int i = 0; i < row.Length; i++)
        {
            if (i > 0)
                writer.Write(',');
            WriteCell(writer, CellText.Of(row[i]), row[i] is string && !plainCells);
        }

        writer.Write(LineEnd);
    }

    private static void WriteCell(StreamWriter writer, string text, bool isGuarded)
    {
        // A NUL ends the file for some readers.
        text = text.Replace("\0", "\uFFFD", StringComparison.Ordinal);
        if (isGuarded && LooksLikeFormula(text))
            text = "'" + text;
        if (!text.AsSpan().ContainsAny(NeedsQuotes))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    // The wide forms of the signs count too: spreadsheets in Chinese and Japanese take them.
    private static bool LooksLikeFormula(string text) =>
        text is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
