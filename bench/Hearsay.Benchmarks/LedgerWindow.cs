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
    private long _allocatedAt = GC.GetTotalAllocatedBytes();
    private TimeSpan _pausedAt = GC.GetTotalPauseDuration();
    private long _writtenAt = WrittenBytes();

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
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan paused = GC.GetTotalPauseDuration();
        long written = WrittenBytes();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"to {_total}: {_inWindow / _wall.TotalSeconds:F1} articles/s, {_processor.TotalMilliseconds / _inWindow:F2} ms of processor time an article, {LedgerMemory.Now()}; an article {(allocated - _allocatedAt) / 1024.0 / _inWindow:F0} KiB allocated, {(paused - _pausedAt).TotalMilliseconds / _inWindow:F2} ms paused by collections, {(written - _writtenAt) / 1024.0 / _inWindow:F1} KiB written"
            )
        );
        _allocatedAt = allocated;
        _pausedAt = paused;
        _writtenAt = written;
        _inWindow = 0;
        _wall = TimeSpan.Zero;
        _processor = TimeSpan.Zero;
    }

    // What was handed to the system to be written, every byte as often as it was; 0 where the system does not tell.
    private static long WrittenBytes()
    {
        const string Accounts = "/proc/self/io";
        const string Written = "wchar: ";
        if (!File.Exists(Accounts))
            return 0;
        string line = File.ReadLines(Accounts).First(l => l.StartsWith(Written, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(Written.Length), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
