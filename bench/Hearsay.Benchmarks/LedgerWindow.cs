using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Benchmarks;

/// <summary>Adds up what articles cost and tells it window by window.</summary>
internal sealed class LedgerWindow(int size)
{
    private int _inWindow;
    private long _total;
    private TimeSpan _wall;
    private long _startedAt;
    private TimeSpan _processor;
    private TimeSpan _processorAt;

    public void Start()
    {
        _startedAt = Stopwatch.GetTimestamp();
        _processorAt = Process.GetCurrentProcess().TotalProcessorTime;
    }

    /// <summary>Counts what was done since the last start, or since the last count.</summary>
    public void Count(int articles)
    {
        _inWindow += articles;
        _total += articles;
        if (_inWindow < size && articles < 2 && _inWindow % 64 != 0)
            return;
        _wall += Stopwatch.GetElapsedTime(_startedAt);
        _processor += Process.GetCurrentProcess().TotalProcessorTime - _processorAt;
        Start();
        if (_inWindow >= size)
            Close();
    }

    /// <summary>Tells the window that is open.</summary>
    public void Close()
    {
        if (_inWindow == 0)
            return;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"to {_total}: {_inWindow / _wall.TotalSeconds:F1} articles/s, {_processor.TotalMilliseconds / _inWindow:F2} ms of processor time an article, {LedgerMemory.Now()}"
            )
        );
        _inWindow = 0;
        _wall = TimeSpan.Zero;
        _processor = TimeSpan.Zero;
    }
}
