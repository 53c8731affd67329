using System.Diagnostics;

namespace Hearsay.Ingestion;

/// <summary>The moment when work on one item is given up.</summary>
internal readonly struct Deadline
{
    private readonly long _timestamp;

    private Deadline(long timestamp) => _timestamp = timestamp;

    public bool HasPassed => Stopwatch.GetTimestamp() > _timestamp;

    public static Deadline In(TimeSpan budget)
    {
        double ticks = budget.TotalSeconds * Stopwatch.Frequency;
        return new Deadline(ticks >= long.MaxValue / 2 ? long.MaxValue : Stopwatch.GetTimestamp() + (long)ticks);
    }
}
