using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Alerts;

/// <summary>The Atom feed of alerts.</summary>
internal static class AlertRoutes
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes, RoomServices room) =>
        routes.MapGet(
            "/alerts.atom",
            (HttpContext context) =>
            {
                string? list = context.Request.Query["list"] is [{ Length: > 0 } name] ? name : null;
                if (list is not null && room.WatchLists.Find(list) is null)
                    return Results.NotFound();
                Uri address = new($"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}");
                ReadOnlyMemory<byte> feed = AtomFeed.Write(
                    address,
                    list,
                    AlertThreads.Of(room.Alerts.Before(list, null, Most)),
                    room.Time.GetUtcNow()
                );
                context.Response.Headers.CacheControl = "private, no-cache";
                return Results.Bytes(feed, "application/atom+xml; charset=utf-8");
            }
        );
}
