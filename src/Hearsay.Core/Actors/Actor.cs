using System.Collections.Immutable;

namespace Hearsay.Core.Actors;

/// <summary>One party of the real world, whatever it is called.</summary>
/// <param name="Name">The fullest name found.</param>
/// <param name="Aliases">Every surface form that means it, the name itself included; ordinal order.</param>
/// <param name="Country">ISO 3166 alpha-3 code; null when unknown.</param>
public sealed record Actor(
    ActorId Id,
    string Name,
    ActorKind Kind,
    ImmutableArray<string> Aliases,
    ImmutableArray<Role> Roles,
    string? Country
)
{
    /// <summary>Gets whether a name tells who it is. Otherwise the name is a description ("a local man"), good within its article only.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Gets, of an actor of a brief, what it was made from, by article; empty in an annotation.</summary>
    public ImmutableArray<ActorSource> Sources { get; init; } = [];
}

/// <summary>What somebody is said to be, and when.</summary>
/// <param name="Title">"ambassador", "President".</param>
/// <param name="Of">The organisation or country; null when not said.</param>
/// <param name="Date">ISO date of the article that says so; null when it has none.</param>
public sealed record Role(string Title, string? Of, string? Date)
{
    /// <summary>Gets whether it was held then, had been, or was about to be.</summary>
    public RoleStanding Standing { get; init; }
}

/// <summary>How a role stands at the date that it is stated for. The numbers are stored in ledgers and never change.</summary>
public enum RoleStanding
{
    /// <summary>It is held, or nothing else is said.</summary>
    Held = 0,

    /// <summary>"Former", "ex-".</summary>
    Former = 1,

    /// <summary>"-elect", "incoming", "designate".</summary>
    Elect = 2,

    /// <summary>"Then": held at the time that is told of.</summary>
    Then = 3,

    /// <summary>"Acting", "interim".</summary>
    Acting = 4,

    /// <summary>"Late": held by somebody who has died.</summary>
    Late = 5,
}

/// <summary>The kinds of actors. The numbers are stored in ledgers and never change.</summary>
public enum ActorKind
{
    Person = 0,
    Organization = 1,
    Government = 2,
    Media = 3,
    Place = 4,
    Group = 5,
    Document = 6,
}
