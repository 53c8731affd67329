using Hearsay.Core.Briefs;

namespace Hearsay.Ledger.Changes;

/// <summary>Something that changed in the evidence. The log only grows; reading it from a number on misses nothing.</summary>
/// <param name="Sequence">Counts upwards, not always by one.</param>
public sealed record LedgerChange(long Sequence, DateTimeOffset At, ChangeKind Kind, string Story)
{
    /// <summary>Gets the claim, where one changed.</summary>
    public string? Claim { get; init; }

    /// <summary>Gets the commitment, where one was tested or fell overdue.</summary>
    public string? Commitment { get; init; }

    /// <summary>Gets the article that brought it, where one did.</summary>
    public string? Article { get; init; }

    /// <summary>Gets the state before; null for a new claim.</summary>
    public ClaimState? Before { get; init; }

    /// <summary>Gets the state after; null where no claim changed its state.</summary>
    public ClaimState? After { get; init; }

    /// <summary>Gets what changed, for people: the claim's text, the commitment's words, the title.</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets more: "origins 1 → 2", "strains", the id of the earlier version; null when there is nothing more.</summary>
    public string? Detail { get; init; }
}

/// <summary>What can change. The numbers are stored in ledgers and never change.</summary>
public enum ChangeKind
{
    NewStory = 0,
    NewClaim = 1,
    ClaimState = 2,

    /// <summary>The first statement that denies the claim.</summary>
    FirstDenial = 3,

    /// <summary>More or fewer origins are provably independent.</summary>
    Origins = 4,
    CommitmentTested = 5,
    CommitmentOverdue = 6,
    NewVersion = 7,
    Decided = 8,
    StoryMerged = 9,
    NewArticle = 10,
    NewCommitment = 11,
}
