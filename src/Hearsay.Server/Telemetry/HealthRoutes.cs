using Hearsay.Ledger;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Telemetry;

/// <summary>Whether the process lives, whether it can answer, and what it counts.</summary>
internal static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder routes, RoomServices room, MetricsText metrics)
    {
        routes.MapGet("/healthz", () => Results.Text("alive\n")).OpenToAll();
        routes
            .MapGet(
                "/readyz",
                () => IsReady(room) ? Results.Text("ready\n") : Results.Text("the ledger does not answer\n", statusCode: 503)
            )
            .OpenToAll();
        routes.MapGet("/metrics", () => Results.Text(metrics.Write(GaugesOf(room)), "text/plain; version=0.0.4")).RequireScope(Scope.Admin);
    }

    private static bool IsReady(RoomServices room)
    {
        try
        {
            room.Ledger.Store.FindDocument("health", "ready");
            return true;
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Name, string Help, double Value)> GaugesOf(RoomServices room)
    {
        LedgerStatistics ledger = room.Ledger.Store.Statistics();
        yield return ("hearsay_ledger_articles", "Versions of articles in the ledger.", ledger.Articles);
        yield return ("hearsay_ledger_claims", "Claims in the ledger.", ledger.Claims);
        yield return ("hearsay_ledger_stories", "Stories in the ledger.", ledger.Stories);
        yield return ("hearsay_ledger_size_bytes", "Size of the ledger with its indexes.", ledger.SizeBytes);
        yield return ("hearsay_jobs_open", "Jobs that wait or run.", room.Jobs.List().Count(job => !job.Progress.IsOver));
        yield return ("process_working_set_bytes", "Memory of the process.", Environment.WorkingSet);
    }
}
