using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Benchmarks.News;
using Hearsay.Core;
using Hearsay.Ingestion;
using Hearsay.Ledger;
using Hearsay.Ledgers;

namespace Hearsay.Benchmarks;

/// <summary>
/// What a ledger costs: <c>ledger COUNT [--annotated [--in-time]] [--window N] [--queries N] [--ledger PLACE] [--from N] [--to N]</c>. Adds invented news and reports every window of articles, then asks.
/// With <c>--annotated</c> the articles come annotated (short ones of <see cref="InventedStories"/>), so that linking and storing are measured alone;
/// the tellings of a story are spread over the whole run, or with <c>--in-time</c> come on five days running as the news does, so that windows of one run can be compared;
/// <c>--from</c> and <c>--to</c> add a part of COUNT, so that a ledger that was kept can be gone on with.
/// </summary>
internal static class LedgerMeasure
{
    private const int AtOnce = 64;

    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0 || !int.TryParse(arguments[0], CultureInfo.InvariantCulture, out int count))
        {
            Console.Error.WriteLine(
                "ledger COUNT [--annotated [--in-time]] [--window N] [--queries N] [--ledger PLACE] [--keep] [--from N] [--to N]"
            );
            return 2;
        }

        int window = Number(arguments, "--window", 10_000);
        int queries = Number(arguments, "--queries", 500);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-measure-");
        string place = Value(arguments, "--ledger") ?? Path.Combine(folder.FullName, "ledger.db");
        try
        {
            using NewsLedger ledger = NewsLedger.Open(LedgerLocation.Of(place), new PipelineOptions(), TimeProvider.System);
            Print($"{ledger.Store.Statistics().Engine}, {Environment.ProcessorCount} processors");
            LedgerWindow meter = new(window);
            if (arguments.Contains("--annotated"))
                AddAnnotated(ledger, count, arguments, meter);
            else
                AddTexts(ledger, count, folder, meter);
            meter.Close();
            LedgerStatistics statistics = ledger.Store.Statistics();
            Print(
                $"{statistics.Articles} articles, {statistics.Stories} stories, {statistics.Statements} statements, {statistics.Claims} claims, {statistics.Actors} actors"
            );
            Print(
                $"size {statistics.SizeBytes / 1048576.0:F1} MiB, {statistics.SizeBytes / 1024.0 / Math.Max(1, statistics.Articles):F1} KiB an article"
            );
            LedgerQueries.Run(ledger, queries);
            Print($"peak memory {LedgerMemory.PeakMiB():F0} MiB");
            return 0;
        }
        finally
        {
            if (!arguments.Contains("--keep"))
                folder.Delete(recursive: true);
        }
    }

    private static void AddAnnotated(NewsLedger ledger, int count, string[] arguments, LedgerWindow meter)
    {
        bool isInTime = arguments.Contains("--in-time");
        int from = Number(arguments, "--from", 0);
        int to = Math.Min(count, Number(arguments, "--to", count));
        int stories = Math.Max(1, count / InventedStories.TellingsPerStory);
        foreach (int[] numbers in Enumerable.Range(from, to - from).Chunk(AtOnce))
        {
            Annotation[] batch = [.. numbers.Select(n => isInTime ? InventedStories.InTime(n) : InventedStories.Article(n, stories))];
            meter.Start();
            ledger.Add(batch);
            meter.Count(batch.Length);
        }
    }

    private static void AddTexts(NewsLedger ledger, int count, DirectoryInfo folder, LedgerWindow meter)
    {
        string file = Path.Combine(folder.FullName, "news.jsonl");
        ArticleFile.Run([count.ToString(CultureInfo.InvariantCulture), "--out", file]);
        ImmutableArray<InputFile> files = InputFiles.Resolve([file]).Files;
        meter.Start();
        AddAsync(ledger, files, meter).GetAwaiter().GetResult();
    }

    private static async Task AddAsync(NewsLedger ledger, ImmutableArray<InputFile> files, LedgerWindow meter)
    {
        await foreach (AddOutcome outcome in ledger.AddAsync(files))
            meter.Count(outcome.Article is null ? 0 : 1);
    }

    private static string? Value(string[] arguments, string option)
    {
        int at = Array.IndexOf(arguments, option);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    private static int Number(string[] arguments, string option, int otherwise) =>
        Value(arguments, option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
