using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Languages;
using Hearsay.Ingestion.Rows;

namespace Hearsay.Ingestion.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    public static bool IsFeed(string head) => head.Contains("jsonfeed.org/version", StringComparison.Ordinal);

    public static IEnumerable<ReadResult> Read(ReadOnlyMemory<byte> bytes, string id, string item, ReadLimits limits)
    {
        JsonDocument? document = Parse(bytes, item, out ReadResult? failure);
        if (document is null)
            return [failure!];
        using (document)
            return [.. Items(document.RootElement, id, item, limits)];
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, string item, out ReadResult? failure)
    {
        failure = null;
        try
        {
            if (!SurrogateEscapes.MayBeIn(bytes.Span))
                return JsonDocument.Parse(bytes);
            byte[] mended = bytes.ToArray();
            SurrogateEscapes.Mend(mended.AsSpan());
            return JsonDocument.Parse(mended);
        }
        catch (JsonException)
        {
            failure = new ReadResult(
                null,
                new Diagnostic(DiagnosticCodes.BadFeed, DiagnosticSeverity.Error, item, "the JSON feed is broken")
            );
            return null;
        }
    }

    private static IEnumerable<ReadResult> Items(JsonElement feed, string id, string item, ReadLimits limits)
    {
        if (!feed.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
            yield break;
        int number = 0;
        foreach (JsonElement entry in items.EnumerateArray())
        {
            string origin = string.Create(CultureInfo.InvariantCulture, $"{item}#{++number}");
            yield return entry.ValueKind == JsonValueKind.Object
            && FeedArticle.Of(ItemOf(entry, feed), Text(feed, "title"), id, origin, limits) is { } article
                ? LanguageCheck.Apply(new ReadResult(article, null))
                : new ReadResult(
                    null,
                    new Diagnostic(DiagnosticCodes.NoArticle, DiagnosticSeverity.Error, origin, "the entry has neither text nor title")
                );
        }
    }

    private static FeedItem ItemOf(JsonElement entry, JsonElement feed) =>
        new()
        {
            Id = Text(entry, "id"),
            Title = Text(entry, "title"),
            Link = Text(entry, "url"),
            Published = Text(entry, "date_published"),
            Updated = Text(entry, "date_modified"),
            Language = Text(entry, "language") ?? Text(feed, "language"),
            Content = Text(entry, "content_html") ?? Text(entry, "content_text") ?? Text(entry, "summary"),
            Authors = Authors(entry),
            Source = Source(entry),
        };

    // Not in the standard, but what readers that pass entries on write (as RSS and Atom have it): a name, or an object with one.
    private static string? Source(JsonElement entry)
    {
        foreach (string key in (ReadOnlySpan<string>)["source", "_source"])
        {
            if (!entry.TryGetProperty(key, out JsonElement source))
                continue;
            if ((Text(entry, key) ?? Text(source, "title") ?? Text(source, "name")) is { } name)
                return name;
        }

        return null;
    }

    private static ImmutableArray<string> Authors(JsonElement entry)
    {
        if (entry.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
            return [.. authors.EnumerateArray().Select(a => Text(a, "name")).OfType<string>()];
        return entry.TryGetProperty("author", out JsonElement author) && Text(author, "name") is { } name ? [name] : [];
    }

    private static string? Text(JsonElement element, string key)
    {
        if (
            element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty(key, out JsonElement value)
            || value.ValueKind != JsonValueKind.String
        )
            return null;
        try
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8.
            return null;
        }
    }
}
