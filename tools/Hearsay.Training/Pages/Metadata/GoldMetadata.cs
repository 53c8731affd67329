using System.Text.Json;
using Hearsay.Ingestion.Decoding;

namespace Hearsay.Training.Pages.Metadata;

/// <summary>A page and what the gold says of its title, day and authors; null where it says nothing.</summary>
internal sealed record GoldMetadata(string Set, string Id, string Site, string Html, string? Title, string? Date, string? Author)
{
    public string? Of(string field) =>
        field switch
        {
            "title" => Title,
            "date" => Date,
            _ => Author,
        };

    public static IEnumerable<GoldMetadata> Load(string folder)
    {
        foreach (GoldMetadata page in PagesOf(folder, "wcxb", "ground-truth.json.gz"))
            yield return page;
        foreach (GoldMetadata page in PagesOf(folder, "trafilatura", "segments.json"))
            yield return page;
    }

    private static IEnumerable<GoldMetadata> PagesOf(string folder, string set, string gold)
    {
        JsonElement pages = PageCorpus.Json(Path.Combine(folder, set, gold));
        foreach (JsonProperty item in pages.EnumerateObject())
        {
            byte[] bytes = PageCorpus.Bytes(Path.Combine(folder, set, "pages", item.Name + ".html.gz"));
            if (TextDecoder.Decode(bytes, item.Name).Text is not { } html)
                continue;
            string? date = Text(item.Value, "date") ?? Text(item.Value, "published");
            yield return new GoldMetadata(
                set,
                item.Name,
                PageCorpus.SiteOf(Text(item.Value, "url") ?? item.Name),
                html,
                Text(item.Value, "title"),
                date is { Length: > 10 } ? date[..10] : date,
                Text(item.Value, "author")
            );
        }
    }

    private static string? Text(JsonElement item, string key) =>
        !item.TryGetProperty(key, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text
        : value.ValueKind == JsonValueKind.Array ? string.Join("; ", value.EnumerateArray().Select(v => v.GetString()))
        : null;
}
