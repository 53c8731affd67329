using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Security;

/// <summary>Who is asking.</summary>
/// <param name="Name">The person's or the key's name; it stands as author beside decisions.</param>
/// <param name="Scope">What they may do.</param>
public sealed record Caller(string Name, Scope Scope)
{
    private const string ScopeClaim = "scope";

    /// <summary>Whoever uses this computer, where nobody has to sign in.</summary>
    public static readonly Caller Local = new("local", Scope.Admin);

    /// <summary>Who sent this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody was let in: the route is open to all.</exception>
    public static Caller Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Find(context) ?? throw new InvalidOperationException("nobody signed in for " + context.GetEndpoint()?.DisplayName);
    }

    internal static Caller? Find(HttpContext context) => context.Features.Get<Caller>();

    internal void AttachTo(HttpContext context)
    {
        context.Features.Set(this);
        context.User = new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(ClaimTypes.Name, Name), new Claim(ScopeClaim, Scope.ToString())], "hearsay")
        );
    }
}
