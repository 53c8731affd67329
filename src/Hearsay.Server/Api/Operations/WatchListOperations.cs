using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Server.Alerts;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>What people want to be told of.</summary>
internal static class WatchListOperations
{
    private const string Area = "Alerts";

    private static readonly Parameter Name = Parameter.InPath("list", "Name of the watch-list.");

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get(
            "/watch-lists",
            "listWatchLists",
            Area,
            "Watch-lists by name.",
            call => call.Json(call.Room.WatchLists.List(), (json, list) => json.WatchList(list))
        ) with
        {
            Answer = "WatchLists",
        },
        Operation.Get("/watch-lists/{list}", "getWatchList", Area, "A watch-list.", GetList) with
        {
            Parameters = [Name],
            Answer = "WatchList",
        },
        new("PUT", "/watch-lists/{list}", "saveWatchList", Area, "Keep a watch-list, in place of the one of this name.")
        {
            Remarks =
                "For a new list the answer also holds 'secret', which signs what is posted to its webhook: this is the only time that it is shown.",
            Parameters = [Name],
            Scope = Scope.Write,
            Bodies = [("application/json", "WatchList")],
            Answer = "WatchList",
            Handle = SaveAsync,
        },
        new("DELETE", "/watch-lists/{list}", "removeWatchList", Area, "Forget a watch-list; its alerts stay.")
        {
            Parameters = [Name],
            Scope = Scope.Write,
            AnswerStatus = StatusCodes.Status204NoContent,
            Handle = call =>
                Task.FromResult(call.Room.WatchLists.Remove(call.Text("list")!) ? Results.NoContent() : ApiCall.NotFound("watch-list")),
        },
    ];

    private static IResult GetList(ApiCall call) =>
        call.Room.WatchLists.Find(call.Text("list")!) is { } list
            ? call.Json(json => json.WatchList(list))
            : ApiCall.NotFound("watch-list");

    private static async Task<IResult> SaveAsync(ApiCall call)
    {
        using JsonDocument? body = await call.BodyAsync();
        WatchListShape? shape;
        try
        {
            shape = body?.RootElement.Deserialize(WatchListJson.Default.WatchListShape);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            shape = null;
        }

        if (shape is null)
            return ApiCall.Bad("the body is no watch-list; its shape stands in /api/v1/openapi.json");
        WatchList list = shape.ToList(call.Text("list")!);
        if (WatchListStore.FaultOf(list) is { } wrong)
            return ApiCall.Bad(wrong);
        string? secret = call.Room.WatchLists.Save(list);
        return call.Json(json => json.WatchList(list, secret));
    }
}
