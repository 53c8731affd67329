using System.Buffers;
using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Core.Briefs;

namespace Hearsay.Cli.Outputs;

/// <summary>A brief as one JSON object a line: the contract's rows, each led by its kind in <c>row</c>.</summary>
internal static class BriefRows
{
    private static readonly (string List, string Row)[] Kinds =
    [
        ("articles", "article"),
        ("actors", "actor"),
        ("statements", "statement"),
        ("events", "event"),
        ("claims", "claim"),
        ("conflicts", "conflict"),
        ("commitments", "commitment"),
        ("unknowns", "unknown"),
        ("stories", "story"),
    ];

    /// <summary>Writes a first line with the schema, then the rows list by list.</summary>
    public static void Write(Stream output, Brief brief)
    {
        ArrayBufferWriter<byte> whole = new();
        using (Utf8JsonWriter json = new(whole, ContractWriter.Options(indented: false)))
            new ContractWriter(json).WriteBrief(brief);
        using JsonDocument document = JsonDocument.Parse(whole.WrittenMemory);
        using Utf8JsonWriter line = new(output, ContractWriter.Options(indented: false));
        WriteLine(
            output,
            line,
            "brief",
            document.RootElement.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Array)
        );
        foreach ((string list, string row) in Kinds)
        {
            foreach (JsonElement element in document.RootElement.GetProperty(list).EnumerateArray())
                WriteLine(output, line, row, element.EnumerateObject());
        }
    }

    private static void WriteLine(Stream output, Utf8JsonWriter line, string row, IEnumerable<JsonProperty> properties)
    {
        line.WriteStartObject();
        line.WriteString("row", row);
        foreach (JsonProperty property in properties)
            property.WriteTo(line);
        line.WriteEndObject();
        line.Flush();
        line.Reset();
        output.WriteByte((byte)'\n');
    }
}
