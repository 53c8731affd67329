using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Hearsay.EndToEnd.Reliability;

/// <summary>Runs the program and kills it: half the times at any moment, half the times right behind an acknowledgement, where a lie would show.</summary>
internal sealed class KilledRun(Random random)
{
    private const int LongestPauseMs = 15;

    // A program that does no work by then is killed all the same.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    /// <summary>As many moments as <c>HEARSAY_KILLS</c> asks for, else a few, drawn by the seed and by <c>HEARSAY_KILL_SEED</c>, so that one run after the other tries others.</summary>
    public static (int Moments, KilledRun Run) Asked(int few, int seed) =>
        (Number("HEARSAY_KILLS") ?? few, new KilledRun(new Random(seed + (Number("HEARSAY_KILL_SEED") ?? 0))));

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    /// <summary>Gets the lines that were printed before the end.</summary>
    /// <param name="within">The moment lies within this time from the start.</param>
    /// <param name="most">How many acknowledgements a whole run prints.</param>
    /// <param name="begun">Is set when the work begins, from which on the moment is counted; null to count from the start of the program.</param>
    public IReadOnlyList<string> LinesOf(
        string[] arguments,
        TimeSpan within,
        int most,
        Predicate<string> isAcknowledgement,
        ManualResetEventSlim? begun = null
    )
    {
        ConcurrentQueue<string> lines = [];
        using ManualResetEventSlim isDue = new();
        int acknowledgements = random.Next(2) == 0 ? random.Next(1, most + 1) : int.MaxValue;
        TimeSpan patience = acknowledgements == int.MaxValue ? within * random.NextDouble() : within * 2;
        int seen = 0;
        using Process process = CommandLine.Start(arguments);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not { } text)
                return;
            lines.Enqueue(text);
            if (isAcknowledgement(text) && Interlocked.Increment(ref seen) >= acknowledgements)
                isDue.Set();
        };
        process.ErrorDataReceived += (_, _) => { };
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => isDue.Set();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        begun?.Wait(LongestStart);
        isDue.Wait(patience);
        if (acknowledgements != int.MaxValue)
            Thread.Sleep(random.Next(0, LongestPauseMs));
        process.Kill();
        process.WaitForExit();
        return [.. lines];
    }
}
