using System.Diagnostics;
using System.Globalization;
using System.Net;
using Hearsay.Ledger;
using Hearsay.Ledgers;
using Hearsay.Server;
using Hearsay.Server.Security;
using Hearsay.Server.Tests.Hostile;

namespace Hearsay.Benchmarks.Serving;

/// <summary><c>bad-requests [COUNT]</c>: sends bad requests of twenty kinds to a room without and to one with sign-in, with the limits as they ship, and prints what came back.</summary>
internal static class BadRequests
{
    public static int Run(string[] args)
    {
        int count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000;
        return RunAsync(count).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(int count)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-bench-");
        try
        {
            using NewsLedger ledger = NewsLedger.Open(
                LedgerLocation.Of(Path.Combine(folder.FullName, "ledger.db")),
                new PipelineOptions(),
                TimeProvider.System
            );
            using RoomServices services = new(ledger, TimeProvider.System);
            services.Accounts.AddKey("bench", Scope.Admin);
            int faults = 0;
            foreach (bool guarded in new[] { false, true })
                faults += await RunAsync(services, guarded, count);
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(RoomServices services, bool guarded, int count)
    {
        // Everything comes from one address here: the limit on requests a second would answer all of it.
        RequestLimits limits = new() { RequestsPerSecond = 100_000, Burst = 100_000 };
        await using ReadingRoom room = ReadingRoom.Build(new ReadingRoomOptions { RequiresSignIn = guarded, Limits = limits }, services);
        await room.StartAsync(CancellationToken.None);
        long start = Stopwatch.GetTimestamp();
        (SortedDictionary<string, SortedDictionary<int, int>> statuses, List<string> faults) = await HostileRun.SendAsync(
            new IPEndPoint(IPAddress.Loopback, room.Address.Port),
            new HostileRequests(seed: 20).Take(count),
            atOnce: 64,
            TimeSpan.FromSeconds(60)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(guarded ? "with sign-in" : "without sign-in")}: {count} requests of {statuses.Count} kinds in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {faults.Count} faults (0: closed without an answer)"
            )
        );
        foreach ((string kind, SortedDictionary<int, int> counts) in statuses)
            Console.WriteLine($"  {kind, -22} {string.Join("  ", counts.Select(pair => $"{pair.Key} x {pair.Value}"))}");
        faults.ForEach(Console.WriteLine);
        await room.StopAsync(CancellationToken.None);
        return faults.Count;
    }
}
