using System.IO.Compression;
using System.Text.Json;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Training.Pages;

/// <summary>Reads the pages with their gold bodies (two benchmarks) or gold segments (a third).</summary>
internal static class PageCorpus
{
    private const float SegmentPageWeight = 0.4f;

    // News is what the program reads; the larger set is mostly guides and company pages.
    private const float NewsPageWeight = 5;

    public static List<TrainingPage> Load(string folder)
    {
        List<TrainingPage> pages = [];
        Add(pages, "aeb", Path.Combine(folder, "pages"), Json(Path.Combine(folder, "ground-truth.json")));
        Add(pages, "wcxb", Path.Combine(folder, "wcxb", "pages"), Json(Path.Combine(folder, "wcxb", "ground-truth.json.gz")));
        Add(pages, "traf", Path.Combine(folder, "trafilatura", "pages"), Json(Path.Combine(folder, "trafilatura", "segments.json")));
        return pages;
    }

    public static JsonElement Json(string path)
    {
        using Stream stream = Open(path);
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static byte[] Bytes(string path)
    {
        using Stream stream = Open(path);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream Open(string path)
    {
        Stream file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static void Add(List<TrainingPage> pages, string set, string folder, JsonElement gold)
    {
        foreach (JsonProperty item in gold.EnumerateObject())
        {
            if (TextDecoder.Decode(Bytes(Path.Combine(folder, item.Name + ".html.gz")), item.Name).Text is not { } html)
                continue;
            PageView view = TrainingPage.ViewOf(html);
            pages.Add(Label(set, item, html, view));
        }
    }

    private static TrainingPage Label(string set, JsonProperty item, string html, PageView view)
    {
        bool whole = item.Value.TryGetProperty("articleBody", out JsonElement body);
        sbyte[] labels = whole
            ? BlockLabels.FromBody(view, body.GetString()!)
            : BlockLabels.FromSegments(view, Strings(item.Value, "with"), Strings(item.Value, "without"));
        return new TrainingPage
        {
            Set = set,
            Id = item.Name,
            Site = SiteOf(item.Value.TryGetProperty("url", out JsonElement url) ? url.GetString() ?? item.Name : item.Name),
            Html = html,
            View = view,
            Labels = labels,
            Custom = set == "wcxb" ? 1 : 0,
            Weights = Weights(
                view,
                labels,
                set == "aeb" ? NewsPageWeight
                    : whole ? 1
                    : SegmentPageWeight
            ),
            Sparse = [.. Enumerable.Range(0, view.Blocks.Count).Select(i => Sparse(view, i))],
        };
    }

    private static List<string> Strings(JsonElement item, string key) =>
        item.TryGetProperty(key, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(s => s.GetString()!)]
            : [];

    private static float[] Weights(PageView view, sbyte[] labels, float pageWeight)
    {
        float[] weights = [.. labels.Select((label, i) => label < 0 ? 0 : MathF.Pow(1 + view.Words[i].Words, 0.6f))];
        float sum = weights.Sum();
        return sum == 0 ? weights : [.. weights.Select(w => w / sum * pageWeight * 100)];
    }

    private static int[] Sparse(PageView view, int block)
    {
        List<int> features = [];
        SparseFeatures.Add(view.Tree, view.Outline, view.Blocks[block], view.Words[block], features);
        return [.. features];
    }

    // Pages of one site share their mark-up: they must not stand on both sides of a fold.
    public static string SiteOf(string url)
    {
        string host = url.Replace("hard::", "", StringComparison.Ordinal);
        int scheme = host.IndexOf("://", StringComparison.Ordinal);
        host = scheme < 0 ? host : host[(scheme + 3)..];
        host = host.Split('/', '-', '?')[0].Replace(".html", "", StringComparison.Ordinal);
        string[] labels = host.Split('.', StringSplitOptions.RemoveEmptyEntries);
        string[] named =
        [
            .. labels.Where(l => l.Length > 3 || labels.Length <= 2).Where(l => l is not ("blog" or "news" or "html" or "edition")),
        ];
        return named.Length == 0 ? host : named[0];
    }
}
