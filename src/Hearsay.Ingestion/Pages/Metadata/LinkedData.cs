using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What a page's JSON-LD says of its article (schema.org NewsArticle and its kin).</summary>
internal sealed record LinkedData
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public string? Headline { get; private init; }

    public string? Published { get; private init; }

    public string? Modified { get; private init; }

    public string? Publisher { get; private init; }

    public ImmutableArray<string> Authors { get; private init; } = [];

    public static LinkedData Of(IEnumerable<string> scripts)
    {
        foreach (string script in scripts)
        {
            if (Read(script) is { } found)
                return found;
        }

        return new LinkedData();
    }

    private static LinkedData? Read(string script)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(script, Lenient);
            return FindArticle(document.RootElement) is { } article ? Of(article) : null;
        }
        catch (JsonException)
        {
            // Broken JSON-LD is common and says nothing about the page.
            return null;
        }
    }

    private static JsonElement? FindArticle(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                if (FindArticle(item) is { } found)
                    return found;
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
                return element;
            if (element.TryGetProperty("@graph", out JsonElement graph))
                return FindArticle(graph);
        }

        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out JsonElement type))
            return false;
        string kinds = type.ValueKind == JsonValueKind.String ? type.GetString() ?? "" : type.GetRawText();
        return kinds.Contains("Article", StringComparison.Ordinal)
            || kinds.Contains("BlogPosting", StringComparison.Ordinal)
            || kinds.Contains("Report", StringComparison.Ordinal);
    }

    private static LinkedData Of(JsonElement article) =>
        new()
        {
            Headline = Text(article, "headline"),
            Published = Text(article, "datePublished"),
            Modified = Text(article, "dateModified"),
            Publisher = article.TryGetProperty("publisher", out JsonElement publisher) ? Names(publisher).FirstOrDefault() : null,
            Authors = article.TryGetProperty("author", out JsonElement author) ? [.. Names(author)] : [],
        };

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString()?.Trim() is { Length: > 0 } text
            ? text
            : null;

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String when element.GetString() is { Length: > 0 } name => [name],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            JsonValueKind.Object when Text(element, "name") is { } name => [name],
            _ => [],
        };
}
