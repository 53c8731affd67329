namespace Hearsay.Ledger.Feeds;

/// <summary>A feed that is watched, and how it does.</summary>
public sealed record Feed(string Url)
{
    /// <summary>Gets what it calls itself; null until it was read.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the entity tag of the last answer, for a conditional request.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the Last-Modified of the last answer, as it was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>Gets when it was last asked.</summary>
    public DateTimeOffset? LastTried { get; init; }

    /// <summary>Gets when it last answered well, with or without news.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Gets when it last had an article that the ledger did not know.</summary>
    public DateTimeOffset? LastNews { get; init; }

    /// <summary>Gets when it is to be asked again.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Gets how often in a row it failed.</summary>
    public int Failures { get; init; }

    /// <summary>Gets what went wrong last; null when it goes well.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets how it does.</summary>
    public FeedState State { get; init; }

    /// <summary>Gets how many articles came of it.</summary>
    public int Articles { get; init; }
}

/// <summary>How a feed does. The numbers are stored in ledgers and never change.</summary>
public enum FeedState
{
    New = 0,
    Healthy = 1,

    /// <summary>It answers, and has had nothing new for longer than usual.</summary>
    Silent = 2,
    Failing = 3,
    Malformed = 4,

    /// <summary>Its site's robots.txt forbids to ask.</summary>
    Forbidden = 5,
}
