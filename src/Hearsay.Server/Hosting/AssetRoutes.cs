using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Hosting;

/// <summary>Serves what is built into the program.</summary>
internal static class AssetRoutes
{
    public static void Map(IEndpointRouteBuilder routes, EmbeddedAssets assets)
    {
        routes
            .MapGet(
                "/assets/{**path}",
                (HttpContext context) =>
                {
                    if (assets.At(context.Request.Path.Value ?? "") is not { } asset)
                        return Results.NotFound();
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Bytes(asset.Bytes, asset.MediaType);
                }
            )
            .OpenToAll();
    }
}
