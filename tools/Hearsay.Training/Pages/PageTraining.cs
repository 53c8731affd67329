using System.Text.Json;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Training.Pages;

/// <summary>The verbs <c>pages-train</c> and <c>pages-check</c>: weights from the pages, and what they are worth on sites they have not seen.</summary>
internal static class PageTraining
{
    public static int Train(CommandArguments options)
    {
        List<TrainingPage> pages = PageCorpus.Load(options.Text("data", "../shared/data/article-extraction"));
        BodyModel model = PageModelTrainer.Train(pages);
        using FileStream file = File.Create(options.Text("model", "models/pages.bin"));
        model.Write(file);
        Console.Error.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.Labels.Length)} blocks");
        return 0;
    }

    /// <summary>Writes each page's body as a model trained on other sites chooses it, one file per set, for the scorers.</summary>
    public static int Check(CommandArguments options)
    {
        string data = options.Text("data", "../shared/data/article-extraction");
        List<TrainingPage> pages = PageCorpus.Load(data);
        MetadataRanker ranker = MetadataRanker.Load();
        string folder = options.Text("out", "artifacts/pages");
        Directory.CreateDirectory(folder);
        // The models are kept, so that another choice among their opinions costs no training.
        UnseenBodies models = UnseenBodies.Load(data, options.Text("bodies", "artifacts/bodies"));
        float[][] judged = [.. pages.Select(page => models.Of(page.Site).Judge(page.View))];
        Report(pages, judged);
        foreach (IGrouping<string, int> set in Enumerable.Range(0, pages.Count).GroupBy(i => pages[i].Set, StringComparer.Ordinal))
        {
            Dictionary<string, object> bodies = set.ToDictionary(
                i => pages[i].Id,
                i => (object)new { articleBody = new PageReader(models.Of(pages[i].Site), ranker).Body(pages[i].View.Tree) },
                StringComparer.Ordinal
            );
            File.WriteAllText(Path.Combine(folder, set.Key + ".json"), JsonSerializer.Serialize(bodies));
            if (options.Text("dump", "") is { Length: > 0 } dump)
                Dump(Path.Combine(dump, set.Key + ".txt"), [.. set.Select(i => (pages[i], judged[i]))]);
        }

        return 0;
    }

    private static void Report(List<TrainingPage> pages, float[][] judged)
    {
        double right = 0;
        double all = 0;
        double positiveAsOther = 0;
        double otherAsPositive = 0;
        for (int p = 0; p < pages.Count; p++)
        {
            for (int i = 0; i < judged[p].Length; i++)
            {
                float weight = pages[p].Weights[i];
                bool body = judged[p][i] >= 0.5f;
                all += weight;
                right += body == pages[p].Labels[i] > 0 ? weight : 0;
                positiveAsOther += pages[p].Labels[i] > 0 && !body ? weight : 0;
                otherAsPositive += pages[p].Labels[i] == 0 && body ? weight : 0;
            }
        }

        Console.Error.WriteLine($"right {right / all:P2}, body lost {positiveAsOther / all:P2}, furniture kept {otherAsPositive / all:P2}");
    }

    private static void Dump(string path, List<(TrainingPage Page, float[] Judged)> pages)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using StreamWriter writer = new(path);
        foreach ((TrainingPage page, float[] judged) in pages)
        {
            writer.WriteLine($"##### {page.Set} {page.Id} {page.Site}");
            for (int i = 0; i < judged.Length; i++)
            {
                string text = page.View.Blocks[i].Text;
                string mark =
                    page.Labels[i] < 0 ? " "
                    : (page.Labels[i] > 0) == (judged[i] >= 0.5f) ? ""
                    : "!!";
                writer.WriteLine(
                    $"{page.Labels[i], 2} {judged[i]:F2} {mark, 2} {page.View.Blocks[i].Tag, -10} {text.ReplaceLineEndings(" ")}"
                );
            }
        }
    }
}
