using System.Text.Json;

namespace Hearsay.Server.Api;

/// <summary>The fields of a JSON object that somebody sent.</summary>
internal readonly struct JsonFields(JsonElement element)
{
    /// <summary>What is wrong with the object as a whole; null when nothing is: only known names, only texts, none too long.</summary>
    public string? FaultOf(ReadOnlySpan<string> names, int mostLetters)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                return "a field has an unknown name; the known ones are: " + string.Join(", ", names.ToArray());
            if (property.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                return $"'{property.Name}' must be a text";
            if (TextOf(property.Value) is { } text && (text.Length > mostLetters || text.Contains('\0', StringComparison.Ordinal)))
                return $"'{property.Name}' is too long, or holds a letter that no text has";
        }

        return null;
    }

    /// <summary>A text; null when it is not there or empty.</summary>
    public string? Text(string name) =>
        element.TryGetProperty(name, out JsonElement value) && TextOf(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape.
            return null;
        }
    }
}
