using Hearsay.Core.Articles;
using Hearsay.Ingestion;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledgers;

namespace Hearsay.Watching;

/// <summary>Takes an entry of a feed over into the ledger; where the feed carries only a teaser, its page is asked for.</summary>
internal sealed class EntryTaker(NewsLedger ledger, WebFetcher fetcher, ArticleReader reader)
{
    /// <summary>Takes an entry over, and counts what became of it.</summary>
    public async Task<FeedVisit> TakeAsync(FeedEntry entry, FeedMemory memory, FeedVisit visit, CancellationToken cancellationToken)
    {
        if (memory.Knows(entry))
            return visit with { Known = visit.Known + 1 };
        if (await ArticleOfAsync(entry, memory, cancellationToken) is not { } article)
            return visit with { Waiting = visit.Waiting + 1 };
        if (!NewsPipeline.IsEnglish(article))
        {
            memory.Keep(entry);
            return visit with { LeftOut = visit.LeftOut + 1 };
        }

        AddOutcome outcome = ledger.Add(article);
        memory.Keep(entry);
        return outcome.Status switch
        {
            AddStatus.New => visit with { New = visit.New + 1 },
            AddStatus.NewVersion => visit with { Changed = visit.Changed + 1 },
            AddStatus.Known => visit with { Known = visit.Known + 1 },
            _ => visit with { LeftOut = visit.LeftOut + 1 },
        };
    }

    // Null where the page may come on the next visit.
    private async Task<Article?> ArticleOfAsync(FeedEntry entry, FeedMemory memory, CancellationToken cancellationToken)
    {
        if (entry.IsWhole || !Uri.TryCreate(entry.Article.Url, UriKind.Absolute, out Uri? address))
            return entry.Article;
        FetchResult result = await fetcher.FetchAsync(address, conditions: null, cancellationToken);
        if (result.Outcome is FetchOutcome.Failed or FetchOutcome.Busy or FetchOutcome.TimedOut)
            return memory.CountTry(entry) < FeedHealth.PageTries ? null : entry.Article;
        if (result.Outcome != FetchOutcome.Fetched)
            return entry.Article;
        InputFile file = new(address.AbsoluteUri, entry.Id, result.Content.Length)
        {
            Content = result.Content,
            Charset = result.Charset,
            Address = result.Address.AbsoluteUri,
        };
        Article? page = reader.Read(file, cancellationToken).Select(read => read.Article).FirstOrDefault(article => article is not null);
        // A page that says less than the teaser is a wall, or a notice.
        return page is null || page.Text.Length < entry.Article.Text.Length ? entry.Article : Joined(page, entry.Article);
    }

    // The page's text; of the rest what the feed says, which has fewer ways to be misread.
    private static Article Joined(Article page, Article entry) =>
        page with
        {
            Id = entry.Id,
            Url = entry.Url,
            Outlet = page.Outlet ?? entry.Outlet,
            Title = page.Title ?? entry.Title,
            Authors = page.Authors.IsEmpty ? entry.Authors : page.Authors,
            Published = entry.Published ?? page.Published,
            Updated = entry.Updated ?? page.Updated,
            WireCredit = page.WireCredit ?? entry.WireCredit,
        };
}
