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
    public required ClaimState State { get; init; }

    public required OriginCount IndependentOrigins { get; init; }

    /// <summary>Gets the day of its first telling; null where no article is dated.</summary>
    public DateOnly? FirstDay { get; init; }

    public required bool IsDenied { get; init; }
}

/// <summary>A claim with everything that it touches, out of its story.</summary>
public sealed record StoredClaim(Claim Claim, StorySummary Story)
{
    /// <summary>Gets the statements among its members, and those that deny it.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    public ImmutableArray<Event> Events { get; init; } = [];

    public ImmutableArray<BriefArticle> Articles { get; init; } = [];

    public ImmutableArray<Actor> Actors { get; init; } = [];

    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Gets the commitments that one of its statements makes, or that one of its rows tests.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>Gets what analysts decided on it or on one of its rows, the newest first.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];
}

/// <summary>Which claims: those that fit everything given.</summary>
public sealed record ClaimFilter
{
    public string? Story { get; init; }

    public ClaimState? State { get; init; }

    /// <summary>Gets how many origins must provably be independent.</summary>
    public int? MinOrigins { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }
}
