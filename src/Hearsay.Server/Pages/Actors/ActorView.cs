using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;

namespace Hearsay.Server.Pages.Actors;

/// <summary>What the page of an actor shows: the first stretch of each list, or the next one of the list that was asked for.</summary>
internal sealed record ActorView(StoredActor Actor)
{
    public required Page<LedgerRow> By { get; init; }

    public required Page<LedgerRow> To { get; init; }

    public required Page<LedgerRow> Deeds { get; init; }

    public required Page<StoredCommitment> Commitments { get; init; }

    public required Page<ActorMerge> Merges { get; init; }

    /// <summary>Gets whom it has most to do with.</summary>
    public ImmutableArray<(ActorSummary Other, int Rows)> Dyads { get; init; } = [];

    /// <summary>Gets the list that alone is shown, from a key on; null for all.</summary>
    public string? List { get; init; }
}
