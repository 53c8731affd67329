using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Decisions;

namespace Hearsay.Ledger.Actors;

/// <summary>An actor of the ledger, each real one once.</summary>
public sealed record ActorSummary(ActorId Id, string Name, ActorKind Kind)
{
    /// <summary>Gets the ISO 3166 code of a government's or place's country; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Gets in how many stories it occurs.</summary>
    public required int Stories { get; init; }
}

/// <summary>An actor with its names and roles. What it said and did is paged apart.</summary>
public sealed record StoredActor(ActorSummary Summary)
{
    /// <summary>Gets every surface form, the most frequent first.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Gets the roles by date, the oldest first; undated ones lead.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>Gets what analysts decided on it, the newest first.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];
}

/// <summary>Why an article's party was taken for the actor, in one story.</summary>
public sealed record ActorMerge(string Story, ActorSource Source);

/// <summary>A commitment of the ledger with the story it belongs to.</summary>
/// <param name="Words">To what the actor bound itself, in the first article's words.</param>
public sealed record StoredCommitment(Commitment Commitment, string Story, string Words);
