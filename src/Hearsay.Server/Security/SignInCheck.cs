using System.Text;
using Hearsay.Server.Hosting;
using Hearsay.Server.Security.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hearsay.Server.Security;

/// <summary>Finds out who asks and whether they may. An address that does not exist is told only to those who may ask for it.</summary>
internal sealed class SignInCheck
{
    /// <summary>The cookie of a browser that signed in.</summary>
    public const string Cookie = "hearsay-session";

    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    private readonly AccountStore _accounts;
    private readonly bool _isGuarded;

    public SignInCheck(AccountStore accounts, bool isGuarded)
    {
        _accounts = accounts;
        _isGuarded = isGuarded;
    }

    public Task Apply(HttpContext context, RequestDelegate next)
    {
        Endpoint? endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<OpenToAll>() is not null)
            return next(context);
        if (Find(context.Request) is not { } identity)
            return AskToSignInAsync(context);
        identity.AttachTo(context);
        Scope needed = endpoint?.Metadata.GetMetadata<ScopeRequirement>()?.Scope ?? Scope.Read;
        return identity.Scope >= needed
            ? next(context)
            : Problems.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                $"this needs the scope '{needed.ToString().ToLowerInvariant()}'"
            );
    }

    // A key that is shown must be a good one, also where none is needed.
    private Caller? Find(HttpRequest request)
    {
        string authorization = request.Headers.Authorization.ToString();
        if (authorization.Length > 0)
        {
            return KeyIn(authorization) is { } key ? _accounts.FindByKey(key) : null;
        }

        if (!_isGuarded)
            return Caller.Local;
        return request.Cookies[Cookie] is { } token ? _accounts.FindBySession(token) : null;
    }

    private static bool IsFeed(HttpRequest request) => request.Path == "/alerts.atom";

    // Feed readers know name and password only: there the key is the password.
    private static string? KeyIn(string authorization)
    {
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return authorization[Bearer.Length..].Trim();
        if (!authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return null;
        byte[] decoded = new byte[authorization.Length];
        return Convert.TryFromBase64String(authorization[Basic.Length..].Trim(), decoded, out int length)
            ? Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2)[^1]
            : null;
    }

    private static Task AskToSignInAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (Problems.IsForPeople(request) && HttpMethods.IsGet(request.Method))
        {
            context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(request.Path + request.QueryString));
            return Task.CompletedTask;
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] = IsFeed(request) ? "Basic realm=\"hearsay\"" : "Bearer realm=\"hearsay\"";
        return Problems.WriteAsync(context, StatusCodes.Status401Unauthorized, "send a key: 'Authorization: Bearer hs_…'");
    }
}
