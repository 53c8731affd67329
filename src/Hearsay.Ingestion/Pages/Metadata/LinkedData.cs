using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Hearsay.Ingestion.Rows;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What a page's JSON-LD says of its article (schema.org NewsArticle and its kin).</summary>
internal sealed record LinkedData
{
    private const int MaxAuthors = 12;
    private const int MaxUpdates = 500;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private static readonly string[] ArticleTypes =
    [
        "Article",
        "BlogPosting",
        "Report",
        "LiveBlogPosting",
        "Review",
        "Recipe",
        "WebPage",
        "AboutPage",
        "VideoObject",
    ];

    public string? Headline { get; private init; }

    /// <summary>Gets another wording of the headline.</summary>
    public string? OtherHeadline { get; private init; }

    public string? Published { get; private init; }

    /// <summary>Gets when the thing was made or put there, which is not yet when it was published.</summary>
    public string? Created { get; private init; }

    public string? Modified { get; private init; }

    public string? Publisher { get; private init; }

    public string? Section { get; private init; }

    public string? ArticleBody { get; private init; }

    public string? Language { get; private init; }

    public ImmutableArray<string> Authors { get; private init; } = [];

    /// <summary>Gets whether the page says that not everybody may read all of it.</summary>
    public bool IsPaywalled { get; private init; }

    /// <summary>Everything that the scripts say, the most telling type first.</summary>
    public static LinkedData Of(IEnumerable<string> scripts)
    {
        List<(int Rank, LinkedData Data)> found = [];
        foreach (string script in scripts)
            Read(script, found);
        LinkedData result = new();
        foreach ((_, LinkedData data) in found.OrderBy(f => f.Rank))
            result = result.FilledFrom(data);
        return result;
    }

    private LinkedData FilledFrom(LinkedData other) =>
        new()
        {
            Headline = Headline ?? other.Headline,
            OtherHeadline = OtherHeadline ?? other.OtherHeadline,
            Published = Published ?? other.Published,
            Created = Created ?? other.Created,
            Modified = Modified ?? other.Modified,
            Publisher = Publisher ?? other.Publisher,
            Section = Section ?? other.Section,
            ArticleBody = ArticleBody ?? other.ArticleBody,
            Language = Language ?? other.Language,
            Authors = Authors.IsEmpty ? other.Authors : Authors,
            IsPaywalled = IsPaywalled || other.IsPaywalled,
        };

    private static void Read(string script, List<(int Rank, LinkedData Data)> found)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Clean(script), Lenient);
            Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
            Collect(document.RootElement, byId, 0);
            Visit(document.RootElement, byId, found, 0);
        }
        catch (JsonException)
        {
            // Broken JSON-LD is common and says nothing about the page.
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair that no escape hides: no string can be made of it.
        }
    }

    // Line breaks inside strings and comment wrappers are the commonest faults.
    private static string Clean(string script)
    {
        ReadOnlySpan<char> bare = script.AsSpan().Trim();
        if (bare.StartsWith("<!--") || bare.StartsWith("//") || bare.StartsWith("/*"))
            bare = bare[Math.Max(0, bare.IndexOfAny('{', '['))..];
        bare = bare[..(bare.LastIndexOfAny('}', ']') + 1)];
        return string.Create(
            bare.Length,
            bare,
            static (letters, source) =>
            {
                for (int i = 0; i < letters.Length; i++)
                    letters[i] = source[i] < ' ' ? ' ' : source[i];
                SurrogateEscapes.Mend(MemoryMarshal.Cast<char, ushort>(letters));
            }
        );
    }

    private static void Collect(JsonElement element, Dictionary<string, JsonElement> byId, int depth)
    {
        if (depth > 8)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                Collect(item, byId, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Text(element, "@id") is { } id && element.TryGetProperty("name", out _))
                byId.TryAdd(id, element);
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Collect(property.Value, byId, depth + 1);
            }
        }
    }

    private static void Visit(JsonElement element, Dictionary<string, JsonElement> byId, List<(int Rank, LinkedData Data)> found, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                Visit(item, byId, found, depth);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object || depth > 3)
            return;
        int rank = Rank(element);
        if (rank >= 0)
            found.Add((rank + (10 * depth), Of(element, byId)));
        foreach (string inner in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (element.TryGetProperty(inner, out JsonElement value))
                Visit(value, byId, found, inner == "@graph" ? depth : depth + 1);
        }
    }

    private static int Rank(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out JsonElement type))
            return -1;
        string kinds = type.ValueKind == JsonValueKind.String ? type.GetString() ?? "" : type.GetRawText();
        return Array.FindIndex(ArticleTypes, t => kinds.Contains(t, StringComparison.Ordinal));
    }

    private static LinkedData Of(JsonElement article, Dictionary<string, JsonElement> byId) =>
        new()
        {
            Headline = Text(article, "headline") ?? Text(article, "name"),
            ArticleBody = Text(article, "articleBody") ?? LiveUpdates(article),
            IsPaywalled =
                article.TryGetProperty("isAccessibleForFree", out JsonElement free)
                && (
                    free.ValueKind == JsonValueKind.False
                    || (
                        free.ValueKind == JsonValueKind.String
                        && string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase)
                    )
                ),
            OtherHeadline = Text(article, "alternativeHeadline"),
            Published = Text(article, "datePublished"),
            Created = Text(article, "dateCreated") ?? Text(article, "uploadDate"),
            Modified = Text(article, "dateModified"),
            Language = Text(article, "inLanguage"),
            Section = Text(article, "articleSection"),
            Publisher = article.TryGetProperty("publisher", out JsonElement publisher) ? Names(publisher, byId).FirstOrDefault() : null,
            Authors =
            [
                .. (
                    article.TryGetProperty("author", out JsonElement author) ? Names(author, byId)
                    : article.TryGetProperty("creator", out JsonElement creator) ? Names(creator, byId)
                    : []
                ).Take(MaxAuthors),
            ],
        };

    // A live blog has its text in its updates, the newest first as a rule; the page's order is kept.
    private static string? LiveUpdates(JsonElement blog)
    {
        if (!blog.TryGetProperty("liveBlogUpdate", out JsonElement updates) || updates.ValueKind != JsonValueKind.Array)
            return null;
        List<string> parts = [];
        foreach (JsonElement update in updates.EnumerateArray().Take(MaxUpdates))
        {
            if (update.ValueKind != JsonValueKind.Object)
                continue;
            foreach (string? part in (string?[])[Text(update, "headline"), Text(update, "articleBody")])
            {
                if (part is not null)
                    parts.Add(part);
            }
        }

        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString()?.Trim() is { Length: > 0 } text
            ? System.Net.WebUtility.HtmlDecode(text)
            : null;

    private static IEnumerable<string> Names(JsonElement element, Dictionary<string, JsonElement> byId) =>
        element.ValueKind switch
        {
            JsonValueKind.String when element.GetString() is { Length: > 0 } name => [System.Net.WebUtility.HtmlDecode(name)],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Names(e, byId)),
            JsonValueKind.Object when element.TryGetProperty("name", out JsonElement name) => Names(name, byId),
            JsonValueKind.Object when Text(element, "@id") is { } id && byId.TryGetValue(id, out JsonElement named) => Names(
                named.GetProperty("name"),
                byId
            ),
            _ => [],
        };
}
