using System.Diagnostics;
using System.Globalization;
using Hearsay.Ingestion;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Languages;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Training.Pages;

/// <summary>The verb <c>pages-speed</c>: pages per second of processor time, warm, one thread, and where the time goes.</summary>
internal static class PageSpeed
{
    private static readonly string[] Stages = ["whole", "decode", "tree", "head", "blocks and features", "body model", "metadata"];

    public static int Run(CommandArguments options)
    {
        List<byte[]> pages =
        [
            .. Directory
                .EnumerateFiles(options.Text("data", "../shared/data/article-extraction/pages"), "*.html.gz")
                .Order(StringComparer.Ordinal)
                .Select(PageCorpus.Bytes),
        ];
        BodyModel model = BodyModel.Load();
        MetadataRanker ranker = MetadataRanker.Load();
        PageReader reader = new(model, ranker);
        int rounds = options.Integer("rounds", 12);
        double[] seconds = new double[Stages.Length];
        double[] bytes = new double[Stages.Length];
        for (int round = 0; round < rounds; round++)
        {
            // The first rounds compile.
            bool warm = round >= rounds / 3;
            List<(double Seconds, double Bytes)> taken = Measure(pages, model, ranker, reader);
            for (int stage = 0; stage < taken.Count && warm; stage++)
            {
                seconds[stage] += taken[stage].Seconds;
                bytes[stage] += taken[stage].Bytes;
            }
        }

        int measured = (rounds - (rounds / 3)) * pages.Count;
        for (int stage = 0; stage < Stages.Length; stage++)
        {
            double mean = seconds[stage] / measured;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Stages[stage], -20} {mean * 1000:F3} ms a page, {1 / mean:F0} pages/s, {bytes[stage] / measured / 1024:F0} KB"
                )
            );
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Sum(p => (long)p.Length) / 1e6:F1} MB")
        );
        return 0;
    }

    // Stage after stage over all pages, since the clock of processor time ticks coarsely.
    private static List<(double Seconds, double Bytes)> Measure(
        List<byte[]> pages,
        BodyModel model,
        MetadataRanker ranker,
        PageReader reader
    )
    {
        List<(double, double)> costs = [];
        T[] Timed<T>(Func<int, T> work)
        {
            TimeSpan before = ProcessorTime();
            long held = GC.GetAllocatedBytesForCurrentThread();
            T[] results = [.. Enumerable.Range(0, pages.Count).Select(work)];
            costs.Add(((ProcessorTime() - before).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - held));
            return results;
        }

        // First, while nothing is kept of the steps: whoever reads pages keeps none of their trees.
        Timed(i => LanguageCheck.Apply(reader.Read(TextDecoder.Decode(pages[i], "page").Text ?? "", "page", "page", ReadLimits.Default)));
        string[] html = Timed(i => TextDecoder.Decode(pages[i], "page").Text ?? "");
        HtmlTree[] trees = Timed(i => TrainingPage.TreeOf(html[i]));
        PageHead[] heads = Timed(i => PageHead.Of(trees[i], null));
        PageView[] views = Timed(i => PageReader.View(trees[i], heads[i]));
        List<PageBlock>[] bodies = Timed(i => MainText.Choose(views[i], model.Judge(views[i])));
        Timed(i => PageMetadata.Of(new PageEvidence(views[i], heads[i], bodies[i]), ranker));
        return costs;
    }

    private static TimeSpan ProcessorTime()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
