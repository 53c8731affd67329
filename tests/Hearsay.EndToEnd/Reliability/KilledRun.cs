using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hearsay.EndToEnd.Reliability;

/// <summary>Runs the program and kills it: half the times at any moment, half the times right behind an acknowledgement, where a lie would show.</summary>
internal sealed class KilledRun(Random random)
{
    private const int LongestPauseMs = 15;

    /// <summary>Gets the lines that were printed before the end.</summary>
    /// <param name="within">The moment lies within this time from the start.</param>
    /// <param name="most">How many acknowledgements a whole run prints.</param>
    public IReadOnlyList<string> LinesOf(string[] arguments, TimeSpan within, int most, Predicate<string> isAcknowledgement)
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
        isDue.Wait(patience);
        if (acknowledgements != int.MaxValue)
            Thread.Sleep(random.Next(0, LongestPauseMs));
        process.Kill();
        process.WaitForExit();
        return [.. lines];
    }
}
