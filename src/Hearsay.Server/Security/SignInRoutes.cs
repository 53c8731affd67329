using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Security;

/// <summary>Signing in and out with a browser.</summary>
internal static class SignInRoutes
{
    public const string RateLimit = "sign-in";

    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        routes.MapGet("/sign-in", (HttpContext context) => Form(room, context, failed: false)).OpenToAll();
        routes
            .MapPost(
                "/sign-in",
                async (HttpContext context) =>
                {
                    IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
                    string name = form["name"].ToString();
                    if (name.Length > 200 || room.Accounts.SignIn(name, form["password"].ToString()) is not { } token)
                    {
                        room.Audit.Append(context, "-", "sign-in refused", StatusCodes.Status401Unauthorized);
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                        return Form(room, context, failed: true);
                    }

                    room.Audit.Append(context, name, "sign-in", StatusCodes.Status303SeeOther);
                    context.Response.Cookies.Append(SignInCheck.Cookie, token, CookieOf(context));
                    return SeeOther(context, OwnPath(form["to"].ToString()));
                }
            )
            .RequireRateLimiting(RateLimit)
            .OpenToAll();
        routes.MapPost(
            "/sign-out",
            (HttpContext context) =>
            {
                if (context.Request.Cookies[SignInCheck.Cookie] is { } token)
                    room.Accounts.SignOut(token);
                context.Response.Cookies.Delete(SignInCheck.Cookie, CookieOf(context));
                return SeeOther(context, "/sign-in");
            }
        );
    }

    /// <summary>A path of this server, or its first page: a link must not lead from the sign-in to another site.</summary>
    public static string OwnPath(string to) =>
        to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && to.All(letter => letter is > ' ' and < '\x7f' and not '\\')
            ? to
            : "/";

    private static CookieOptions CookieOf(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        };

    private static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static IResult Form(RoomServices room, HttpContext context, bool failed)
    {
        context.Response.Headers.CacheControl = "no-store";
        string to = context.Request.Query["to"].ToString();
        string html = Pages.SignInPage.Render(room.FormTokens.TokenFor(context), OwnPath(to), failed);
        return Results.Content(html, "text/html; charset=utf-8", statusCode: context.Response.StatusCode);
    }
}
