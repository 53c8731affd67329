using Hearsay.Server.Pages.Routes;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages;

/// <summary>The pages and their addresses.</summary>
internal static class PageRoutes
{
    /// <summary>Maps every page.</summary>
    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        ReadingRoutes.Map(routes, room);
        ActorRoutes.Map(routes, room);
        SearchRoutes.Map(routes, room);
        AddingRoutes.Map(routes, room);
        WatchingRoutes.Map(routes, room);
        DecisionRoutes.Map(routes, room);
    }
}
