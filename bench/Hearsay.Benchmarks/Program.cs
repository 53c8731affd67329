using BenchmarkDotNet.Running;

namespace Hearsay.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["fuzz", ..])
            return Fuzzing.Run(args[1..]);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
