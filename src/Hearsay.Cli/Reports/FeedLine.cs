using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger.Feeds;
using Hearsay.Presentation;
using Hearsay.Watching;

namespace Hearsay.Cli.Reports;

/// <summary>One line on a feed: <c>2031-03-04 08:30Z  healthy    3 new, 12 known  https://…  next 08:40Z</c>.</summary>
internal static class FeedLine
{
    /// <summary>What came of a visit.</summary>
    public static string Of(FeedVisit visit)
    {
        string moved = visit.MovedFrom is { } old ? $" (moved from {old})" : "";
        return Line(visit.Feed, CountsOf(visit), moved);
    }

    /// <summary>How a feed does.</summary>
    public static string Of(Feed feed) => Line(feed, Wording.Count(feed.Articles, "article"), "");

    private static string Line(Feed feed, string counts, string moved)
    {
        string tried = feed.LastTried is { } time
            ? time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture)
            : "never asked      ";
        string next = feed.NextDue is { } due ? "  next " + Next(due.UtcDateTime, feed.LastTried) : "";
        string problem = feed.Problem is { } fault ? ": " + fault : "";
        string line = $"{tried}  {StateOf(feed.State), -9}  {counts}  {feed.Url}{moved}{problem}{next}";
        // The address and what a host answers may hold letters that command a terminal.
        return VisibleText.Of(line);
    }

    // A feed that fails is left in peace for up to a day: an hour alone would be read as today's.
    private static string Next(DateTime due, DateTimeOffset? lastTried) =>
        due.ToString(lastTried?.UtcDateTime.Date == due.Date ? "HH:mm'Z'" : "yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string CountsOf(FeedVisit visit)
    {
        if (visit.IsUnchanged)
            return "unchanged";
        (int Count, string Word)[] counts =
        [
            (visit.New, "new"),
            (visit.Changed, "changed"),
            (visit.Known, "known"),
            (visit.Waiting, "waiting for their page"),
            (visit.LeftOut, "left out"),
        ];
        string told = string.Join(
            ", ",
            counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {c.Word}"))
        );
        return told.Length > 0 ? told : "nothing";
    }

    private static string StateOf(FeedState state) => state.ToString().ToLowerInvariant();
}
