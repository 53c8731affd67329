using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Hosting;

/// <summary>Refuses what a page of another site makes a browser send. Programs send neither header and are told by their keys.</summary>
/// <remarks>Every browser of these years sends <c>Sec-Fetch-Site</c> or, with whatever may change something, <c>Origin</c>.</remarks>
internal static class OriginCheck
{
    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        return IsSafe(request.Method) || IsOwn(request)
            ? next(context)
            : Problems.WriteAsync(context, StatusCodes.Status403Forbidden, "a page of another site sent this");
    }

    /// <summary>Whether the method asks and changes nothing.</summary>
    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
            return false;
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
                && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
