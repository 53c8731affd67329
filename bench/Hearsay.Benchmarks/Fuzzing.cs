using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Ingestion;
using Hearsay.Ingestion.Tests.Fuzzing;

namespace Hearsay.Benchmarks;

/// <summary>The command <c>fuzz [CASES] [SEED]</c>: damaged pages, feeds, archives and rows, many more than the tests read. Anything thrown ends it.</summary>
internal static class Fuzzing
{
    private const int DefaultCases = 200_000;

    public static int Run(string[] arguments)
    {
        int cases = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultCases;
        int seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 17;
        TimeSpan slowest = TimeSpan.Zero;
        long started = Stopwatch.GetTimestamp();
        foreach ((string path, string text) in FuzzSeeds.All)
        {
            byte[] original = Encoding.UTF8.GetBytes(text);
            Random random = new(seed);
            string file = Path.Combine(
                Path.GetTempPath(),
                "hearsay-fuzz-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(path)
            );
            ArticleReader reader = new(new ReadLimits { MaxItemBytes = 1 << 20 });
            (int articles, int problems) = (0, 0);
            for (int i = 0; i < cases / FuzzSeeds.All.Length; i++)
            {
                byte[] bytes = Mutation.Of(original, random);
                File.WriteAllBytes(file, bytes);
                long start = Stopwatch.GetTimestamp();
                foreach (ReadResult result in reader.Read(new InputFile(file, "x", bytes.Length), CancellationToken.None))
                {
                    articles += result.Article is null ? 0 : 1;
                    problems += result.Diagnostic is null ? 0 : 1;
                }

                TimeSpan taken = Stopwatch.GetElapsedTime(start);
                slowest = taken > slowest ? taken : slowest;
            }

            File.Delete(file);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: {cases / FuzzSeeds.All.Length} cases, {articles} articles, {problems} diagnostics"
                )
            );
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{cases} cases in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s, the slowest took {slowest.TotalMilliseconds:F0} ms; nothing was thrown"
            )
        );
        return 0;
    }
}
