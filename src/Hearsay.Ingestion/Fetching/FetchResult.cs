namespace Hearsay.Ingestion.Fetching;

/// <summary>What came of a request. A failure is a result, never an exception.</summary>
/// <param name="Address">Where the answer came from, redirects followed.</param>
public sealed record FetchResult(Uri Address, FetchOutcome Outcome)
{
    /// <summary>Gets the HTTP status; null when there was no answer.</summary>
    public int? Status { get; init; }

    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Gets the charset that the answer's header names; null when it names none.</summary>
    public string? Charset { get; init; }

    /// <summary>Gets the entity tag, to ask with the next time.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the Last-Modified as it was sent, to ask with the next time.</summary>
    public string? LastModified { get; init; }

    /// <summary>Gets how long the host asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the address that replaces the one asked for, when every redirect up to it is permanent; else null.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Gets what went wrong, for a person; null when nothing did.</summary>
    public string? Problem { get; init; }
}

/// <summary>The ways a request can end.</summary>
public enum FetchOutcome
{
    /// <summary>There is content.</summary>
    Fetched,

    /// <summary>Nothing changed since the last time (304).</summary>
    NotModified,

    /// <summary>The host asks to be left alone for a while (429, 503).</summary>
    Busy,

    /// <summary>The host refuses, or does not have it (4xx).</summary>
    Refused,

    /// <summary>It is gone for good (410).</summary>
    Gone,

    /// <summary>The host fails (5xx), cannot be reached, or breaks off.</summary>
    Failed,

    /// <summary>robots.txt forbids it.</summary>
    Forbidden,

    /// <summary>It leads where the program does not go: another scheme, a private address, too many redirects.</summary>
    OutOfBounds,

    /// <summary>The answer is larger than the limit.</summary>
    TooLarge,

    /// <summary>It took longer than the limit.</summary>
    TimedOut,
}
