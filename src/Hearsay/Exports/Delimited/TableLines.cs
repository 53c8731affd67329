using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Delimited;

/// <summary>A table as JSONL: one object a line, its keys the columns; an empty cell is null.</summary>
public static class TableLines
{
    /// <summary>Writes a table.</summary>
    public static void Write(Stream output, ExportTable table, IEnumerable<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        using Utf8JsonWriter json = new(output, ContractWriter.Options(indented: false));
        foreach (object?[] row in rows)
        {
            json.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
                WriteCell(json, table.Columns[i].Name, row[i]);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteCell(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNull(name);
                break;
            case long whole:
                json.WriteNumber(name, whole);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            default:
                json.WriteString(name, CellText.Of(cell));
                break;
        }
    }
}
