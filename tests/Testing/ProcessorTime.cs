using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Testing;

/// <summary>How long work takes a processor: other work on the machine, which only makes it wait, does not count where the system tells (Linux); elsewhere it is the time by the clock.</summary>
internal static class ProcessorTime
{
    private const string OfThisThread = "/proc/thread-self/schedstat";

    /// <summary>What the work costs. It must stay on its thread.</summary>
    public static TimeSpan Of(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan? before = Spent();
        work();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return before is { } then && Spent() is { } now && now - then < elapsed ? now - then : elapsed;
    }

    /// <summary>The least of several turns: compiling, collecting and cold memory only ever add.</summary>
    public static TimeSpan LeastOf(int turns, Action work) => Enumerable.Range(0, turns).Select(_ => Of(work)).Min();

    // The first number is nanoseconds on a processor.
    private static TimeSpan? Spent() =>
        OperatingSystem.IsLinux()
        && File.Exists(OfThisThread)
        && long.TryParse(File.ReadAllText(OfThisThread).Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long spent)
            ? TimeSpan.FromTicks(spent / 100)
            : null;
}
