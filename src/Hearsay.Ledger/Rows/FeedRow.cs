using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Feeds;

namespace Hearsay.Ledger.Rows;

/// <summary>A feed as its row has it: moments as text.</summary>
internal sealed class FeedRow
{
    public string Url { get; set; } = "";

    public string? Title { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public string? LastTried { get; set; }

    public string? LastSuccess { get; set; }

    public string? LastNews { get; set; }

    public string? NextDue { get; set; }

    public long Failures { get; set; }

    public string? Problem { get; set; }

    public long State { get; set; }

    public long Articles { get; set; }

    public static FeedRow Of(Feed feed) =>
        new()
        {
            Url = feed.Url,
            Title = feed.Title,
            ETag = feed.ETag,
            LastModified = feed.LastModified,
            LastTried = Columns.Of(feed.LastTried),
            LastSuccess = Columns.Of(feed.LastSuccess),
            LastNews = Columns.Of(feed.LastNews),
            NextDue = Columns.Of(feed.NextDue),
            Failures = feed.Failures,
            Problem = feed.Problem,
            State = (long)feed.State,
            Articles = feed.Articles,
        };

    public Feed ToFeed() =>
        new(Url)
        {
            Title = Title,
            ETag = ETag,
            LastModified = LastModified,
            LastTried = Moment(LastTried),
            LastSuccess = Moment(LastSuccess),
            LastNews = Moment(LastNews),
            NextDue = Moment(NextDue),
            Failures = (int)Failures,
            Problem = Problem,
            State = Columns.ReadLabel<FeedState>(State),
            Articles = (int)Articles,
        };

    private static DateTimeOffset? Moment(string? text) => text is null ? null : Columns.ReadMoment(text);
}
