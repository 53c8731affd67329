namespace Hearsay.Ingestion.Fetching;

/// <summary>A host's robots.txt as it was last had.</summary>
/// <param name="Failure">Why it could not be had, so that nothing of the host may be asked for; null when it could.</param>
internal sealed record HostRobots(RobotsFile File, DateTimeOffset Until, FetchResult? Failure)
{
    // A host that fails is asked again soon.
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(2);

    public static HostRobots Of(FetchResult result, DateTimeOffset now, TimeSpan lifetime) =>
        result.Outcome switch
        {
            FetchOutcome.Fetched or FetchOutcome.TooLarge => new(
                RobotsFile.Parse(result.Content.Span, WebFetcher.Product),
                now + lifetime,
                Failure: null
            ),
            // No such file, or redirects without end: everything is allowed (RFC 9309, 2.3.1).
            FetchOutcome.Refused or FetchOutcome.Gone => new(RobotsFile.AllowAll, now + lifetime, Failure: null),
            FetchOutcome.OutOfBounds when result.Status is not null => new(RobotsFile.AllowAll, now + lifetime, Failure: null),
            _ => new(RobotsFile.DisallowAll, now + FailureLifetime, result),
        };
}
