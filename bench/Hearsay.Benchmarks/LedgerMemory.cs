using System.Diagnostics;
using System.Globalization;
using SQLitePCL;

namespace Hearsay.Benchmarks;

/// <summary>Where the memory of the process lies: what is alive, what the collector holds, what SQLite holds, and what the system counts.</summary>
internal static class LedgerMemory
{
    /// <summary>In MiB. Collects first, so that only what is alive counts as alive; what the system counts is read before that.</summary>
    public static string Now()
    {
        double counted = Process.GetCurrentProcess().WorkingSet64 / 1048576.0;
        double files = ResidentFilesMiB();
        double held = GC.GetGCMemoryInfo().TotalCommittedBytes / 1048576.0;
        double alive = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        double sqlite = raw.sqlite3_memory_used() / 1048576.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"memory {counted:F0} MiB (objects alive {alive:F0}, collector holds {held:F0}, SQLite {sqlite:F0}, mapped files {files:F0})"
        );
    }

    /// <summary>The most that the process ever held.</summary>
    public static double PeakMiB() => Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;

    // Linux tells it in pages; elsewhere it is part of the whole.
    private static double ResidentFilesMiB() =>
        File.Exists("/proc/self/statm")
            ? long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[2], CultureInfo.InvariantCulture)
                * Environment.SystemPageSize
                / 1048576.0
            : 0;
}
