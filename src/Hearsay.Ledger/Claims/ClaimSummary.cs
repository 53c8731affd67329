using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger.Claims;

/// <summary>A claim without its rows.</summary>
public sealed record ClaimSummary(string Id, string Text, string Story)
{
    /// <summary>Gets where it stands.</summary>
    public required ClaimState State { get; init; }

    /// <summary>Gets how many of its origins are independent, at least and at most.</summary>
    public required OriginCount IndependentOrigins { get; init; }

    /// <summary>Gets the day of its first telling; null where no article is dated.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Gets whether a statement denies it.</summary>
    public required bool IsDenied { get; init; }
}

/// <summary>A claim with everything that it touches, out of its story.</summary>
public sealed record StoredClaim(Claim Claim, StorySummary Story)
{
    /// <summary>Gets the statements among its members, and those that deny it.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Gets the events among its members.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Gets the articles of its rows.</summary>
    public ImmutableArray<BriefArticle> Articles { get; init; } = [];

    /// <summary>Gets the actors of its rows and origins.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>Gets the conflicts that it is a side of.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Gets the commitments that one of its statements makes, or that one of its rows tests.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>Gets what analysts decided on it or on one of its rows, the newest first.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];
}

/// <summary>Which claims: those that fit everything given.</summary>
public sealed record ClaimFilter
{
    /// <summary>Gets the story, by its id.</summary>
    public string? Story { get; init; }

    /// <summary>Gets where the claim stands.</summary>
    public ClaimState? State { get; init; }

    /// <summary>Gets how many origins must provably be independent.</summary>
    public int? MinOrigins { get; init; }

    /// <summary>Gets the first day of its first telling.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets the last day of its first telling.</summary>
    public DateOnly? Until { get; init; }
}
