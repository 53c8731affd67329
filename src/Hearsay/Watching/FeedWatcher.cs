using System.Collections.Immutable;
using Hearsay.Ingestion;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledgers;

namespace Hearsay.Watching;

/// <summary>Asks feeds for news and adds it to a ledger. An entry counts as taken over only after its article is committed, so that an end at any moment loses nothing.</summary>
public sealed class FeedWatcher
{
    private readonly NewsLedger _ledger;
    private readonly WebFetcher _fetcher;
    private readonly ArticleReader _reader;
    private readonly WatchOptions _options;
    private readonly TimeProvider _time;

    /// <summary>A watcher that adds to this ledger.</summary>
    public FeedWatcher(NewsLedger ledger, WebFetcher fetcher, WatchOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _ledger = ledger;
        _fetcher = fetcher;
        _options = options;
        _time = time;
        _reader = new ArticleReader(options.Limits);
    }

    /// <summary>The feeds of these addresses, new ones among them entered into the ledger; all feeds of the ledger when no address is given.</summary>
    public ImmutableArray<Feed> Enter(IReadOnlyCollection<string> urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        Dictionary<string, Feed> known = _ledger.Store.Feeds().ToDictionary(feed => feed.Url, StringComparer.Ordinal);
        if (urls.Count == 0)
            return [.. known.Values];
        foreach (string url in urls.Where(url => !known.ContainsKey(url)).Distinct(StringComparer.Ordinal))
        {
            known.Add(url, new Feed(url));
            _ledger.Store.SaveFeed(known[url]);
        }

        return [.. urls.Distinct(StringComparer.Ordinal).Select(url => known[url])];
    }

    /// <summary>Asks each feed once.</summary>
    public async Task<ImmutableArray<FeedVisit>> VisitAllAsync(
        ImmutableArray<Feed> feeds,
        Action<FeedVisit> report,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        FeedVisit[] visits = new FeedVisit[feeds.Length];
        Lock telling = new();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, feeds.Length),
            new ParallelOptions { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                visits[i] = await VisitAsync(feeds[i], token);
                lock (telling)
                    report(visits[i]);
            }
        );
        return [.. visits];
    }

    /// <summary>Asks feeds again and again, each when it is due, until it is cancelled.</summary>
    public async Task WatchAsync(ImmutableArray<Feed> feeds, Action<FeedVisit> report, CancellationToken cancellationToken)
    {
        // A feed that was left in peace for a reason stays so across starts; all others are asked at once.
        Dictionary<string, Feed> all = feeds.ToDictionary(
            feed => feed.Url,
            feed => feed.Failures > 0 ? feed : feed with { NextDue = null }
        );
        while (true)
        {
            DateTimeOffset now = _time.GetUtcNow();
            ImmutableArray<Feed> due = [.. all.Values.Where(feed => feed.NextDue is not { } next || next <= now)];
            foreach (FeedVisit visit in await VisitAllAsync(due, report, cancellationToken))
            {
                all.Remove(visit.MovedFrom ?? visit.Feed.Url);
                all[visit.Feed.Url] = visit.Feed;
            }

            DateTimeOffset next = all.Values.Min(feed => feed.NextDue) ?? _time.GetUtcNow() + _options.Every;
            TimeSpan wait = next - _time.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, _time, cancellationToken);
        }
    }

    /// <summary>Asks a feed once and adds what is new.</summary>
    public async Task<FeedVisit> VisitAsync(Feed feed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out Uri? address))
            return Save(new FeedVisit(FeedHealth.Malformed(feed, "it is no address", news: 0, _time.GetUtcNow(), _options.Every)));
        FetchConditions conditions = new(feed.ETag, feed.LastModified);
        FetchResult result = await _fetcher.FetchAsync(address, conditions, cancellationToken);
        string? movedFrom = null;
        if (result is { Outcome: FetchOutcome.Fetched or FetchOutcome.NotModified, MovedTo: { } moved } && moved.AbsoluteUri != feed.Url)
            (feed, movedFrom) = (Move(feed, moved.AbsoluteUri), feed.Url);
        FeedVisit visit = result.Outcome switch
        {
            FetchOutcome.NotModified => new FeedVisit(Answered(feed, result, 0, validators: true)) { IsUnchanged = true },
            FetchOutcome.Fetched => await TakeOverAsync(feed, result, cancellationToken),
            _ => new FeedVisit(FeedHealth.Failed(feed, result, _time.GetUtcNow(), _options.Every)),
        };
        return Save(visit with { MovedFrom = movedFrom });
    }

    private async Task<FeedVisit> TakeOverAsync(Feed feed, FetchResult result, CancellationToken cancellationToken)
    {
        InputFile file = new(feed.Url, result.Address.Host, result.Content.Length)
        {
            Content = result.Content,
            Charset = result.Charset,
            Address = result.Address.AbsoluteUri,
        };
        FeedContent content = FeedContent.Read(_reader, file, cancellationToken);
        FeedVisit visit = new(feed with { Title = content.Title ?? feed.Title });
        FeedMemory memory = FeedMemory.Open(_ledger.Store, feed.Url);
        EntryTaker taker = new(_ledger, _fetcher, _reader);
        try
        {
            // The oldest first: a later version must not come before an earlier one.
            foreach (FeedEntry entry in content.Entries.Reverse())
                visit = await taker.TakeAsync(entry, memory, visit, cancellationToken);
        }
        finally
        {
            memory.Save();
        }

        int news = visit.New + visit.Changed;
        return visit with
        {
            Feed = content.Fault is { } fault
                ? FeedHealth.Malformed(visit.Feed, fault.Message, news, _time.GetUtcNow(), _options.Every)
                // What waits must come again: without validators the host sends everything.
                : Answered(visit.Feed, result, news, validators: visit.Waiting == 0),
        };
    }

    private Feed Answered(Feed feed, FetchResult result, int news, bool validators) =>
        FeedHealth.Answered(feed, result, news, _time.GetUtcNow(), _options.Every, validators);

    private Feed Move(Feed feed, string url)
    {
        Feed moved = feed with { Url = url };
        FeedMemory.Move(_ledger.Store, feed.Url, url);
        _ledger.Store.SaveFeed(moved);
        _ledger.Store.RemoveFeed(feed.Url);
        return moved;
    }

    private FeedVisit Save(FeedVisit visit)
    {
        _ledger.Store.SaveFeed(visit.Feed);
        return visit;
    }
}
