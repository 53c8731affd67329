using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger.Feeds;

namespace Hearsay.Watching;

/// <summary>What a visit tells of a feed's health, and when to come again.</summary>
internal static class FeedHealth
{
    /// <summary>After this long without news a feed that answers is silent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>How often a page's failure is waited out before the feed's own words are taken.</summary>
    public const int PageTries = 3;

    private static readonly TimeSpan ForbiddenPause = TimeSpan.FromHours(24);

    /// <summary>The feed after an answer that could be read.</summary>
    /// <param name="validators">Whether everything was taken over, so that an unchanged answer need not come again.</param>
    public static Feed Answered(Feed before, FetchResult result, int news, DateTimeOffset now, TimeSpan every, bool validators)
    {
        DateTimeOffset? lastNews = news > 0 ? now : before.LastNews;
        bool isUnchanged = result.Outcome == FetchOutcome.NotModified;
        return before with
        {
            ETag = validators ? result.ETag ?? (isUnchanged ? before.ETag : null) : null,
            LastModified = validators ? result.LastModified ?? (isUnchanged ? before.LastModified : null) : null,
            LastTried = now,
            LastSuccess = now,
            LastNews = lastNews,
            NextDue = now + RetryDelay.After(before.Url, every, 0, result.RetryAfter),
            Failures = 0,
            Problem = null,
            Articles = before.Articles + news,
            State = now - lastNews > Patience ? FeedState.Silent : FeedState.Healthy,
        };
    }

    /// <summary>The feed after an answer that is no feed, or only the beginning of one.</summary>
    /// <param name="news">What its beginning brought.</param>
    public static Feed Malformed(Feed before, string problem, int news, DateTimeOffset now, TimeSpan every)
    {
        Feed failed = Failed(before, FeedState.Malformed, problem, asked: null, now, every);
        return failed with { Articles = before.Articles + news, LastNews = news > 0 ? now : before.LastNews };
    }

    /// <summary>The feed after no answer, or a refusal.</summary>
    public static Feed Failed(Feed before, FetchResult result, DateTimeOffset now, TimeSpan every)
    {
        FeedState state = result.Outcome == FetchOutcome.Forbidden ? FeedState.Forbidden : FeedState.Failing;
        TimeSpan? asked = result.Outcome is FetchOutcome.Forbidden or FetchOutcome.Gone ? ForbiddenPause : result.RetryAfter;
        return Failed(before, state, result.Problem ?? "it failed", asked, now, every);
    }

    private static Feed Failed(Feed before, FeedState state, string problem, TimeSpan? asked, DateTimeOffset now, TimeSpan every) =>
        before with
        {
            LastTried = now,
            NextDue = now + RetryDelay.After(before.Url, every, before.Failures + 1, asked),
            Failures = before.Failures + 1,
            Problem = problem,
            State = state,
        };
}
