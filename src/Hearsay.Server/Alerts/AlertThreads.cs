using System.Collections.Immutable;

namespace Hearsay.Server.Alerts;

/// <summary>Alerts of one story, together: one thread for each story, not one message for each change.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Alerts">The oldest first.</param>
public sealed record AlertThread(string Story, string Title, ImmutableArray<Alert> Alerts);

/// <summary>Puts alerts into threads.</summary>
public static class AlertThreads
{
    /// <summary>The threads, the one with the newest alert first. A change that several watch-lists asked for stands once.</summary>
    public static ImmutableArray<AlertThread> Of(IEnumerable<Alert> alerts) =>
        [
            .. alerts
                .GroupBy(alert => alert.Story, StringComparer.Ordinal)
                .Select(group => new AlertThread(
                    group.Key,
                    group.OrderByDescending(alert => alert.Number).First().Title,
                    [.. group.OrderBy(alert => alert.Number).DistinctBy(alert => alert.Sequence)]
                ))
                .OrderByDescending(thread => thread.Alerts[^1].Number),
        ];

    /// <summary>What happened, for people.</summary>
    public static string Heading(AlertKind kind) =>
        kind switch
        {
            AlertKind.FirstDenial => "First denial",
            AlertKind.IndependentOrigin => "Independent origins",
            AlertKind.CommitmentKept => "Commitment kept",
            AlertKind.CommitmentStrained => "Commitment strained",
            AlertKind.CommitmentBroken => "Commitment broken",
            AlertKind.DeadlinePassed => "Deadline passed",
            AlertKind.ArticleChanged => "Article changed",
            _ => "New claim",
        };
}
