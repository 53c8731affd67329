using System.Diagnostics;
using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Reading;

namespace Hearsay.Training.Attribution;

/// <summary>The command <c>attribution-evaluate</c>: scores a model on development articles by publisher and construction, tells its speed, lists its errors.</summary>
internal static class AttributionEvaluator
{
    private const int SpeedRounds = 5;

    /// <summary>Options: <c>--data</c> a gzipped file of the corpus, <c>--model</c>, <c>--errors</c> how many errors to print.</summary>
    public static int Run(CommandArguments options)
    {
        List<AttributionArticle> articles = AttributionArticle.Read(options.Text("data", "../shared/data/polnear/dev.jsonl.gz"));
        Stopwatch watch = Stopwatch.StartNew();
        AttributionReader reader = new(AttributionModel.Load(options.Text("model", "models/attribution.model")));
        Console.WriteLine(FormattableString.Invariant($"loaded in {watch.Elapsed.TotalMilliseconds:f0} ms"));
        List<List<ReadAttribution>> all = [.. articles.Select(a => reader.Read(a.Words))];
        List<List<ReadAttribution>> shown = [.. all.Select(read => read.Where(a => a.Accepted).ToList())];
        AttributionScore total = new();
        for (int i = 0; i < articles.Count; i++)
            total.Add(articles[i], shown[i]);
        Console.WriteLine($"all: {total}");
        foreach (
            IGrouping<string, int> group in Enumerable.Range(0, articles.Count).GroupBy(i => articles[i].Publisher).OrderBy(g => g.Key)
        )
        {
            AttributionScore score = new();
            foreach (int i in group)
                score.Add(articles[i], shown[i]);
            Console.WriteLine($"{group.Key}: {score}");
        }

        foreach (Construction construction in Enum.GetValues<Construction>())
            PrintConstruction(construction, articles, all, shown);
        Time(articles, reader);
        AttributionErrors.Print(articles, all, options.Integer("errors", 0));
        return 0;
    }

    private static void PrintConstruction(
        Construction construction,
        List<AttributionArticle> articles,
        List<List<ReadAttribution>> all,
        List<List<ReadAttribution>> shown
    )
    {
        (int gold, int read, int found, int right) = (0, 0, 0, 0);
        for (int i = 0; i < articles.Count; i++)
        {
            Constructions sorting = new(articles[i].Words, all[i]);
            bool[] isRight = Pairing.Right(articles[i], shown[i]);
            bool[] isFound = Pairing.Found(articles[i], shown[i]);
            for (int g = 0; g < isFound.Length; g++)
            {
                if (!sorting.Is(construction, articles[i].Gold[g]))
                    continue;
                gold++;
                found += isFound[g] ? 1 : 0;
            }

            for (int r = 0; r < isRight.Length; r++)
            {
                if (!sorting.Is(construction, shown[i][r]))
                    continue;
                read++;
                right += isRight[r] ? 1 : 0;
            }
        }

        double recall = 100.0 * found / Math.Max(1, gold);
        double precision = 100.0 * right / Math.Max(1, read);
        Console.WriteLine(
            FormattableString.Invariant($"{construction}: of {gold} found {recall:f1} %, of {read} read right {precision:f1} %")
        );
    }

    /// <summary>Sentences a second of processor time, everything after parsing: quotation marks, words' traits, cues, labels, judgement.</summary>
    private static void Time(List<AttributionArticle> articles, AttributionReader reader)
    {
        int sentences = articles.Sum(a => a.Words.Analysis.Sentences.Length);
        using Process process = Process.GetCurrentProcess();
        double best = double.MaxValue;
        for (int round = 0; round < SpeedRounds; round++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            foreach (AttributionArticle article in articles)
                reader.Read(
                    new ArticleWords(article.Words.Analysis, Extraction.Quotations.QuotationFinder.Find(article.Words.Analysis.Article))
                );
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }

        Console.WriteLine(FormattableString.Invariant($"{sentences} sentences, {sentences / best:f0} a second of processor time"));
    }

    /// <summary>The letters under some words.</summary>
    public static string Text(ArticleWords words, IEnumerable<int> indexes)
    {
        int[] order = [.. indexes.Order()];
        return order.Length == 0 ? "-" : string.Join(' ', order.Select(i => words.Span(i).TextIn(words.Text)));
    }
}
