using Hearsay.Ledger.Feeds;

namespace Hearsay.Watching;

/// <summary>What came of asking a feed once.</summary>
/// <param name="Feed">The feed afterwards.</param>
public sealed record FeedVisit(Feed Feed)
{
    /// <summary>Gets how many articles were new.</summary>
    public int New { get; init; }

    /// <summary>Gets how many were a new version of a known one.</summary>
    public int Changed { get; init; }

    /// <summary>Gets how many entries were known.</summary>
    public int Known { get; init; }

    /// <summary>Gets how many wait for the next visit, since their page could not be had.</summary>
    public int Waiting { get; init; }

    /// <summary>Gets how many were left out: in another language, or without text.</summary>
    public int LeftOut { get; init; }

    /// <summary>Gets whether the feed said that nothing changed.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Gets the address that the feed had before it moved; null when it did not.</summary>
    public string? MovedFrom { get; init; }
}
