using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core.Articles;
using Hearsay.Linking.Stories;
using Hearsay.Linking.Words;

namespace Hearsay.Training.Linking;

/// <summary>Groups articles into stories under given options and scores them (B-cubed, Bagga and Baldwin 1998), without annotating them.</summary>
internal static class StoryCheck
{
    public static int Run(CommandArguments options)
    {
        StoryOptions defaults = new();
        StoryOptions tried = defaults with
        {
            Similar = options.Number("similar", defaults.Similar),
            NameWeight = options.Number("names", defaults.NameWeight),
            FarApart = options.Number("far", defaults.FarApart),
        };
        List<(Article Article, string Gold)> articles = [.. Read(options.Text("gold", "../shared/data/crossdoc/basil-dev.jsonl.gz"))];
        StoryGraph graph = new(DocumentFrequencies.Load(), tried);
        HashSet<int> touched = [];
        foreach ((Article article, _) in articles)
            touched.UnionWith(graph.Add(article));
        Dictionary<int, int> storyOf = [];
        int story = 0;
        foreach (int[] found in new StoryCells(graph).Update(touched).Formed.SelectMany(c => StoryGroups.Find(graph, c)))
        {
            foreach (int article in found)
                storyOf.Add(article, story);
            story++;
        }

        double precision = 0;
        double recall = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            int[] own = [.. storyOf.Where(s => s.Value == storyOf[i]).Select(s => s.Key)];
            double right = own.Count(a => articles[a].Gold == articles[i].Gold);
            precision += right / own.Length;
            recall += right / articles.Count(a => a.Gold == articles[i].Gold);
        }

        (precision, recall) = (precision / articles.Count, recall / articles.Count);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{articles.Count} articles, {story} stories: B-cubed precision {precision:F4} recall {recall:F4} F1 {2 * precision * recall / (precision + recall):F4}"
            )
        );
        if (articles.Count == 2)
            Console.WriteLine(graph.Likeness(0, 1).ToString("F4", CultureInfo.InvariantCulture));
        return 0;
    }

    private static IEnumerable<(Article Article, string Gold)> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using StreamReader reader = new(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file
        );
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string? Text(string name) => row.RootElement.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
            Article article = new(ArticleId.From(Text("id")!), Text("text")!, [])
            {
                Title = Text("title"),
                Published = PublicationTime.Parse(Text("published") ?? Text("date")),
            };
            yield return (article, Text("story") ?? Text("subtopic") ?? "");
        }
    }
}
