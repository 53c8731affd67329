using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Core.Events;

namespace Hearsay.Training.Events;

/// <summary>Turns <c>petrarch-records.json</c>, coded in CAMEO with actor codes, into rows that the program reads and <c>score_events.py</c> scores by type.</summary>
internal static class CodedRecords
{
    /// <summary>Options: <c>--records</c> the file, <c>--out</c> the JSONL file to write. Records without a gold, or whose codes are no CAMEO, are left out.</summary>
    public static int Run(CommandArguments options)
    {
        using JsonDocument records = JsonDocument.Parse(
            File.ReadAllText(options.Text("records", "../shared/data/events/petrarch-records.json"))
        );
        string path = options.Text("out", "petrarch.jsonl");
        int written = 0;
        using (FileStream output = File.Create(path))
        {
            foreach (JsonElement record in records.RootElement.EnumerateArray())
            {
                if (
                    !record.TryGetProperty("events", out JsonElement events)
                    || events.ValueKind != JsonValueKind.Array
                    || record.TryGetProperty("error", out _)
                )
                    continue;
                List<EventType?> types = [.. events.EnumerateArray().Select(e => TypeOf(e[2].GetString()!)).Distinct()];
                if (
                    types.Count > 0
                    && types.TrueForAll(static type => type is null)
                    && events.EnumerateArray().Any(e => !IsCameo(e[2].GetString()!))
                )
                    continue;
                Write(output, record, types);
                written++;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} records in {path}"));
        return 0;
    }

    private static void Write(FileStream output, JsonElement record, List<EventType?> types)
    {
        using (Utf8JsonWriter writer = new(output))
        {
            writer.WriteStartObject();
            writer.WriteString("id", record.GetProperty("id").GetString());
            writer.WriteString("text", record.GetProperty("text").GetString());
            writer.WriteString("published", record.GetProperty("date").GetString());
            writer.WriteStartArray("events");
            foreach (EventType? type in types)
            {
                writer.WriteStartObject();
                writer.WriteString("type", type?.ToString().ToUpperInvariant());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetBytes("\n"));
    }

    private static bool IsCameo(string code) =>
        code.Length >= 2
        && int.TryParse(code.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int root)
        && root is >= 1 and <= 20;

    // PLOVER's table by CAMEO root; 01 and 02 (statements, appeals) have no type.
    private static EventType? TypeOf(string code) =>
        IsCameo(code)
            ? int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture) switch
            {
                3 => EventType.Agree,
                4 => EventType.Consult,
                5 => EventType.Support,
                6 => EventType.Cooperate,
                7 => EventType.Aid,
                8 => EventType.Yield,
                9 or 11 => EventType.Accuse,
                10 => EventType.Request,
                12 => EventType.Reject,
                13 => EventType.Threaten,
                14 => EventType.Protest,
                15 => EventType.Mobilize,
                16 => EventType.Sanction,
                17 => EventType.Coerce,
                18 or 19 or 20 => EventType.Assault,
                _ => null,
            }
            : null;
}
