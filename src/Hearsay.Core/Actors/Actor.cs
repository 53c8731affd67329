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
);

/// <summary>What somebody is said to be, and when.</summary>
/// <param name="Title">"ambassador", "President".</param>
/// <param name="Of">The organisation or country; null when not said.</param>
/// <param name="Date">ISO date of the article that says so; null when it has none.</param>
public sealed record Role(string Title, string? Of, string? Date);

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
