using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Claims.Origins;

/// <summary>How far a row's words can be traced back.</summary>
/// <param name="Kind">What stands at the end.</param>
/// <param name="Actor">Who stands there; null when unnamed.</param>
/// <param name="Description">An unnamed end's words.</param>
/// <param name="Media">The outlet nearest to the end, by whose word we know it; null when the article does not say what outlet it is.</param>
/// <param name="Steps">The steps from the row to the end.</param>
internal sealed record OriginTrail(
    OriginKind Kind,
    ActorId? Actor,
    string? Description,
    ActorId? Media,
    int Article,
    ImmutableArray<OriginStep> Steps
);

/// <summary>What stands at the end of a trail.</summary>
internal enum OriginKind
{
    /// <summary>A person or body given by name.</summary>
    Named,

    /// <summary>Somebody without a name.</summary>
    Unnamed,

    /// <summary>An outlet that does not say from whom it has it.</summary>
    Outlet,
}
