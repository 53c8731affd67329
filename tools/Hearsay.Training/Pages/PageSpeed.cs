using System.Diagnostics;
using System.Globalization;
using Hearsay.Ingestion;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Languages;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Training.Pages;

/// <summary>The verb <c>pages-speed</c>: pages per second of processor time, warm, one thread, and where the time goes.</summary>
internal static class PageSpeed
{
    private static readonly string[] Stages = ["decode", "tree", "head", "blocks and features", "body model", "metadata", "whole"];

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
        int rounds = options.Integer("rounds", 9);
        double[][] seconds = [.. Stages.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            foreach (byte[] page in pages)
                Measure(page, round, seconds, model, ranker);
            TimeSpan before = ProcessorTime();
            foreach (byte[] page in pages)
                LanguageCheck.Apply(reader.Read(TextDecoder.Decode(page, "page").Text ?? "", "page", "page", ReadLimits.Default));
            seconds[^1][round] = (ProcessorTime() - before).TotalSeconds;
        }

        for (int stage = 0; stage < Stages.Length; stage++)
        {
            // The first rounds compile.
            double[] warm = [.. seconds[stage].Skip(rounds / 3).Order()];
            double median = warm[warm.Length / 2] / pages.Count;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{Stages[stage], -20} {median * 1000:F3} ms a page, {1 / median:F0} pages/s")
            );
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Sum(p => (long)p.Length) / 1e6:F1} MB")
        );
        return 0;
    }

    private static void Measure(byte[] page, int round, double[][] seconds, BodyModel model, MetadataRanker ranker)
    {
        long start = Stopwatch.GetTimestamp();
        int stage = 0;
        void Lap()
        {
            long now = Stopwatch.GetTimestamp();
            seconds[stage++][round] += (now - start) / (double)Stopwatch.Frequency;
            start = now;
        }

        string html = TextDecoder.Decode(page, "page").Text ?? "";
        Lap();
        HtmlTree tree = TrainingPage.TreeOf(html);
        Lap();
        PageHead head = PageHead.Of(tree, null);
        Lap();
        PageView view = PageReader.View(tree, head);
        Lap();
        List<PageBlock> body = MainText.Choose(view, model.Judge(view));
        Lap();
        _ = PageMetadata.Of(new PageEvidence(view, head, body), ranker);
        Lap();
    }

    private static TimeSpan ProcessorTime()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
