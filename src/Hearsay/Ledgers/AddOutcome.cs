using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ledgers;

/// <summary>What became of an article, or what went wrong with an item. Exactly one of <see cref="Article"/> and <see cref="Diagnostic"/> is there.</summary>
public sealed record AddOutcome
{
    /// <summary>Gets its id in the ledger.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>Gets what became of it.</summary>
    public AddStatus Status { get; init; }

    /// <summary>Gets the story that it belongs to; null for one that was known.</summary>
    public string? Story { get; init; }

    /// <summary>Gets what went wrong; null for an article that is there.</summary>
    public Diagnostic? Diagnostic { get; init; }
}

/// <summary>What became of an article.</summary>
public enum AddStatus
{
    /// <summary>Nothing of it was known.</summary>
    New = 0,

    /// <summary>An earlier version was known.</summary>
    NewVersion = 1,

    /// <summary>The same content was known: it was seen again.</summary>
    Known = 2,

    /// <summary>It could not be read; the diagnostic says why.</summary>
    Failed = 3,
}
