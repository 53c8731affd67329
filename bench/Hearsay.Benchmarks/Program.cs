using System.Globalization;
using BenchmarkDotNet.Running;
using Hearsay.Benchmarks.Serving;

namespace Hearsay.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["fuzz", ..])
            return Fuzzing.Run(args[1..]);
        if (args is ["articles", _, ..])
            return News.ArticleFile.Run(args[1..]);
        if (args is ["ledger", ..])
            return LedgerMeasure.Run(args[1..]);
        if (args is ["bad-requests", ..])
            return BadRequests.Run(args[1..]);
        if (args is ["page-load", _, ..])
            return PageLoad.Run(args[1..]);
        // Too long a run for repetitions: it measures itself.
        if (args is ["linking-growth", ..])
            return LinkingGrowth.Run(
                args.Length > 1 ? [.. args.Skip(1).Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [1_000, 10_000, 100_000]
            );
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
