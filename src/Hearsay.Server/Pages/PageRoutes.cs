using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages;

/// <summary>The pages and their addresses.</summary>
internal static class PageRoutes
{
    /// <summary>Maps every page.</summary>
    public static void Map(IEndpointRouteBuilder routes, RoomServices room) { }
}
