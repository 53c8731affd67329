using Microsoft.AspNetCore.Builder;

namespace Hearsay.Server.Security;

/// <summary>What an endpoint asks of whoever calls it; <see cref="Scope.Read"/> where it does not say.</summary>
internal sealed record ScopeRequirement(Scope Scope);

/// <summary>Marks that an endpoint is open to everybody.</summary>
internal sealed record OpenToAll;

/// <summary>Says at the route who may come.</summary>
internal static class RouteScopes
{
    public static T RequireScope<T>(this T route, Scope scope)
        where T : IEndpointConventionBuilder => route.WithMetadata(new ScopeRequirement(scope));

    public static T OpenToAll<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(new OpenToAll());
}
