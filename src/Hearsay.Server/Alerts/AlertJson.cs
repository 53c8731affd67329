using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Server.Alerts;

/// <summary>Alerts as JSON, for REST and webhooks alike.</summary>
internal static class AlertJson
{
    public static void WriteThreads(Utf8JsonWriter json, ImmutableArray<AlertThread> threads)
    {
        json.WriteStartObject();
        json.WriteStartArray("threads");
        foreach (AlertThread thread in threads)
        {
            json.WriteStartObject();
            json.WriteString("story", thread.Story);
            json.WriteString("title", thread.Title);
            json.WriteStartArray("alerts");
            foreach (Alert alert in thread.Alerts)
                Write(json, alert);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Alert alert)
    {
        json.WriteStartObject();
        json.WriteNumber("number", alert.Number);
        json.WriteString("at", alert.At);
        json.WriteString("watchList", alert.WatchList);
        json.WriteString("kind", WordOf(alert.Kind));
        json.WriteString("story", alert.Story);
        json.WriteString("title", alert.Title);
        json.WriteString("claim", alert.Claim);
        json.WriteString("commitment", alert.Commitment);
        json.WriteString("article", alert.Article);
        json.WriteString("text", alert.Text);
        json.WriteString("detail", alert.Detail);
        json.WriteNumber("sequence", alert.Sequence);
        json.WriteEndObject();
    }

    public static string WordOf(AlertKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
