using System.Collections.Immutable;

namespace Hearsay.Server.Alerts;

/// <summary>What somebody wants to be told of, when, and how.</summary>
public sealed record WatchList
{
    /// <summary>Gets its name, unique in the ledger.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gets the stories that it is about; with no story, actor and dyad it is about everything.</summary>
    public ImmutableArray<string> Stories { get; init; } = [];

    /// <summary>Gets the actors, by id.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Gets pairs of actors, by id: both must have part in the claim.</summary>
    public ImmutableArray<ImmutableArray<string>> Dyads { get; init; } = [];

    /// <summary>Gets the kinds of alerts; none means all.</summary>
    public ImmutableArray<AlertKind> Kinds { get; init; } = [];

    /// <summary>Gets from how many provably independent origins on a claim is told of.</summary>
    public int MinOrigins { get; init; } = 2;

    /// <summary>Gets how many alerts must wait before anything is sent.</summary>
    public int MinAlerts { get; init; } = 1;

    /// <summary>Gets how often alerts are sent together.</summary>
    public DigestInterval Digest { get; init; }

    /// <summary>Gets when nothing is sent; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Gets where alerts are posted; null for nowhere.</summary>
    public string? Webhook { get; init; }

    /// <summary>Gets to whom they are mailed; null for nobody.</summary>
    public string? Mail { get; init; }
}

/// <summary>How often alerts are sent together.</summary>
public enum DigestInterval
{
    /// <summary>As they come.</summary>
    None = 0,
    Hourly = 1,
    Daily = 2,
}

/// <summary>Hours of the day in which nothing is sent; what comes then is sent afterwards.</summary>
/// <param name="From">The first moment, such as 22:00.</param>
/// <param name="Until">The end; before <paramref name="From"/> when the night lies between.</param>
/// <param name="Zone">The IANA name of the time zone, such as Europe/Paris; UTC where it is null.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, string? Zone)
{
    /// <summary>Whether the moment lies in them.</summary>
    public bool Contains(DateTimeOffset moment)
    {
        TimeZoneInfo zone =
            Zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out TimeZoneInfo? known) ? known : TimeZoneInfo.Utc;
        TimeOnly clock = TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(moment, zone).TimeOfDay);
        return From <= Until ? From <= clock && clock < Until : clock >= From || clock < Until;
    }
}
