namespace Hearsay.Server.Alerts;

/// <summary>A change of evidence that a watch-list asked to be told of.</summary>
public sealed record Alert
{
    /// <summary>Gets its number: later alerts have greater ones.</summary>
    public long Number { get; init; }

    /// <summary>Gets when, ISO 8601 in UTC.</summary>
    public string At { get; init; } = "";

    /// <summary>Gets the name of the watch-list.</summary>
    public string WatchList { get; init; } = "";

    public AlertKind Kind { get; init; }

    /// <summary>Gets the story: all alerts of one story are one thread.</summary>
    public string Story { get; init; } = "";

    /// <summary>Gets the story's title.</summary>
    public string Title { get; init; } = "";

    public string? Claim { get; init; }

    public string? Commitment { get; init; }

    public string? Article { get; init; }

    /// <summary>Gets the claim's text, the commitment's words or the article's title: letters of an article.</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets more: how many origins there were and are ("1 → 2"), the day of the last report; null when there is nothing more.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets the sequence number of the change that it tells of.</summary>
    public long Sequence { get; init; }
}
