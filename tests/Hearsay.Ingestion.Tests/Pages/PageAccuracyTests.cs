using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests.Pages;

/// <summary>
/// The shipped rankers on real pages. They have seen these pages, so the floors only tell when something breaks; what they are worth on
/// sites they have not seen stands in docs/accuracy.md.
/// </summary>
public sealed class PageAccuracyTests
{
    private const string Folder = "data/article-extraction/trafilatura";

    [SharedDataFact(Folder)]
    public void Read_RealPages_TitlesDaysAndAuthorsAreMostlyRight()
    {
        string folder = SharedData.Find(Folder)!;
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "segments.json")));
        PageReader reader = new(BodyModel.Load(), MetadataRanker.Load());
        Dictionary<string, (int Right, int All)> scores = new(StringComparer.Ordinal);
        foreach (JsonProperty page in gold.RootElement.EnumerateObject())
        {
            string html = TextDecoder.Decode(Bytes(Path.Combine(folder, "pages", page.Name + ".html.gz")), page.Name).Text ?? "";
            Article? article = reader.Read(html, page.Name, page.Name, ReadLimits.Default).Article;
            Count(scores, page.Value, "title", article?.Title);
            Count(scores, page.Value, "date", article?.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Count(scores, page.Value, "author", article is null ? null : string.Concat(article.Authors));
        }

        Assert.True(Share(scores["title"]) >= 0.9, $"titles {scores["title"]}");
        Assert.True(Share(scores["date"]) >= 0.88, $"days {scores["date"]}");
        Assert.True(Share(scores["author"]) >= 0.88, $"authors {scores["author"]}");
    }

    private static double Share((int Right, int All) score) => (double)score.Right / score.All;

    private static void Count(Dictionary<string, (int Right, int All)> scores, JsonElement page, string field, string? found)
    {
        if (!page.TryGetProperty(field, out JsonElement value) || value.ValueKind != JsonValueKind.String)
            return;
        (int right, int all) = scores.GetValueOrDefault(field);
        string wanted = value.GetString()!;
        if (field == "author")
            wanted = wanted.Replace(" and ", "; ", StringComparison.OrdinalIgnoreCase);
        bool same = PageEvidence.Letters(wanted) == PageEvidence.Letters(found ?? "");
        scores[field] = (right + (same ? 1 : 0), all + 1);
    }

    private static byte[] Bytes(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
