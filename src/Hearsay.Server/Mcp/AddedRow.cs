using System.Text.Json;

namespace Hearsay.Server.Mcp;

/// <summary>An article that an agent sends, as a row of JSON that the reader of rows knows.</summary>
internal static class AddedRow
{
    public static byte[] Write(string text, string? outlet, string? title, string? published, string? url)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString(IsPage(text) ? "html" : "text", text);
            Field(json, "outlet", outlet);
            Field(json, "title", title);
            Field(json, "published", published);
            Field(json, "url", url);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Field(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            json.WriteString(name, value);
    }

    private static bool IsPage(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan().TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
