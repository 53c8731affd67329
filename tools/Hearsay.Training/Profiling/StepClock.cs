namespace Hearsay.Training.Profiling;

/// <summary>Adds up what named steps cost: processor time of the whole process, so that a busy machine does not show, and memory asked for.</summary>
internal sealed class StepClock
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (TimeSpan Time, long Bytes)> _costs = new(StringComparer.Ordinal);
    private TimeSpan _time;
    private long _bytes;

    /// <summary>Every step with what it cost where it cost least.</summary>
    public static IEnumerable<(string Step, double Milliseconds, double Bytes)> Least(IReadOnlyList<StepClock> clocks) =>
        clocks[0]
            ._order.Select(step =>
                (
                    step,
                    clocks.Min(clock => clock._costs[step].Time.TotalMilliseconds),
                    clocks.Min(clock => (double)clock._costs[step].Bytes)
                )
            );

    public void Start()
    {
        _time = Environment.CpuUsage.TotalTime;
        _bytes = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Ends a step; the next begins.</summary>
    public void Finish(string step)
    {
        TimeSpan time = Environment.CpuUsage.TotalTime;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        if (!_costs.TryGetValue(step, out (TimeSpan Time, long Bytes) sum))
            _order.Add(step);
        _costs[step] = (sum.Time + (time - _time), sum.Bytes + (bytes - _bytes));
        // What the bookkeeping itself costs belongs to no step.
        _time = Environment.CpuUsage.TotalTime;
        _bytes = GC.GetAllocatedBytesForCurrentThread();
    }
}
