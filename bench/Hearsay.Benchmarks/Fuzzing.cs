using System.Diagnostics;
using System.Globalization;
using Hearsay.Ingestion;
using Hearsay.Ingestion.Tests.Fuzzing;

namespace Hearsay.Benchmarks;

/// <summary>
/// The command <c>fuzz [CASES] [SEED]</c>: damaged pages, feeds, archives, texts and rows, many more than the tests read. Anything thrown
/// ends it; a case that takes long, and takes long again when it is read alone, is kept as a file and makes the run fail.
/// </summary>
internal static class Fuzzing
{
    private const int DefaultCases = 200_000;
    private const int Repeats = 3;

    // Every item is below a hundred kilobytes. A busy machine holds a case up once, not each time.
    private static readonly TimeSpan Suspicious = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TooLong = TimeSpan.FromMilliseconds(250);

    public static int Run(string[] arguments)
    {
        int cases = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultCases;
        int seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 17;
        int each = (cases + FuzzSeeds.All.Length - 1) / FuzzSeeds.All.Length;
        string folder = Directory.CreateTempSubdirectory("hearsay-fuzz-").FullName;
        ArticleReader reader = new(new ReadLimits { MaxItemBytes = 1 << 20 });
        long started = Stopwatch.GetTimestamp();
        int slow = FuzzSeeds.All.Sum(item => Run(reader, item.Path, FuzzSeeds.Bytes(item.Path, item.Text), each, new Random(seed), folder));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{each * FuzzSeeds.All.Length} cases in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:F0} s of processor time; nothing was thrown"
            )
        );
        if (slow == 0)
            Directory.Delete(folder, recursive: true);
        return slow == 0 ? 0 : 1;
    }

    private static int Run(ArticleReader reader, string path, byte[] original, int cases, Random random, string folder)
    {
        (int articles, int problems, int slow) = (0, 0, 0);
        TimeSpan slowest = TimeSpan.Zero;
        TimeSpan slowestAlone = TimeSpan.Zero;
        for (int i = 0; i < cases; i++)
        {
            byte[] bytes = Mutation.Of(original, random);
            TimeSpan taken = Read(reader, path, bytes, ref articles, ref problems);
            slowest = taken > slowest ? taken : slowest;
            TimeSpan alone = taken < Suspicious ? taken : Alone(reader, path, bytes);
            slowestAlone = alone > slowestAlone ? alone : slowestAlone;
            if (alone < TooLong)
                continue;
            slow++;
            string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i}-{path}"));
            File.WriteAllBytes(file, bytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slow: {file}, {alone.TotalMilliseconds:F0} ms"));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {cases} cases, {articles} articles, {problems} diagnostics, the slowest {slowest.TotalMilliseconds:F0} ms, read alone {slowestAlone.TotalMilliseconds:F0} ms"
            )
        );
        return slow;
    }

    // The best of several readings: what the case costs, not what else the machine did.
    private static TimeSpan Alone(ArticleReader reader, string path, byte[] bytes)
    {
        (int articles, int problems) = (0, 0);
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < Repeats; i++)
        {
            TimeSpan taken = Read(reader, path, bytes, ref articles, ref problems);
            best = taken < best ? taken : best;
        }

        return best;
    }

    private static TimeSpan Read(ArticleReader reader, string path, byte[] bytes, ref int articles, ref int problems)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (ReadResult result in reader.Read(new InputFile(path, "x", bytes.Length) { Content = bytes }, CancellationToken.None))
        {
            articles += result.Article is null ? 0 : 1;
            problems += result.Diagnostic is null ? 0 : 1;
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
