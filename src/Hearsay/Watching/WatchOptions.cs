using Hearsay.Ingestion;

namespace Hearsay.Watching;

/// <summary>How feeds are watched.</summary>
public sealed record WatchOptions
{
    /// <summary>Gets how often a feed is asked when all goes well.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets how many feeds are asked at once; each host by one at a time.</summary>
    public int Jobs { get; init; } = 4;

    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}
