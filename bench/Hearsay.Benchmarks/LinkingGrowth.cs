using System.Diagnostics;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Linking;

namespace Hearsay.Benchmarks;

/// <summary>What linking one more article costs as the number of articles grows, in processor time and memory. All articles fall in one year, so that they grow denser, not longer.</summary>
internal static class LinkingGrowth
{
    private const int Measured = 400;

    /// <summary>Runs to each of these numbers of articles.</summary>
    public static int Run(int[] sizes)
    {
        double first = 0;
        // The smallest twice: the first time is the compiler's.
        bool isWarm = false;
        foreach (int size in sizes.Order().Prepend(sizes.Min()))
        {
            long before = GC.GetTotalMemory(forceFullCollection: true);
            IncrementalLinker linker = new();
            int stories = Math.Max(1, size / InventedStories.TellingsPerStory);

            // In bulk up to the last ones, which come one by one.
            linker.AddRange([.. Enumerable.Range(0, size - Measured).Select(i => InventedStories.Article(i, stories))]);
            Annotation[] last = [.. Enumerable.Range(linker.Count, Measured).Select(i => InventedStories.Article(i, stories))];
            int changed = 0;
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (Annotation annotation in last)
                changed += linker.Add(annotation).Stories.Sum(s => s.Brief.Articles.Length);
            double ms = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds / Measured;
            if (!isWarm)
            {
                isWarm = true;
                continue;
            }

            first = first == 0 ? ms : first;
            long held = GC.GetTotalMemory(forceFullCollection: true) - before;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size} articles: {ms:F2} ms an article ({ms / first:F2} times the first), {(double)changed / Measured:F1} articles linked again each, {held / 1024.0 / size:F1} KiB an article"
                )
            );
            GC.KeepAlive(linker);
        }

        return 0;
    }
}
