using Hearsay.Ingestion.Fetching;
using Hearsay.Server.Jobs;

namespace Hearsay.Server.Intake;

/// <summary>Fetches pages from their addresses, public ones only, and adds them.</summary>
public sealed class PageFetch
{
    private readonly WebFetcher _fetcher;
    private readonly ArticleIntake _intake;

    /// <summary>Fetches through this fetcher, which guards addresses and keeps to robots.txt.</summary>
    public PageFetch(WebFetcher fetcher, ArticleIntake intake)
    {
        _fetcher = fetcher;
        _intake = intake;
    }

    /// <summary>Queues the fetch; null when too much is waiting.</summary>
    public Job? Queue(JobRunner jobs, Uri address)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentNullException.ThrowIfNull(address);
        return jobs.Enqueue("Fetch " + address, (job, cancellationToken) => FetchAsync(job, address, cancellationToken));
    }

    private async Task FetchAsync(Job job, Uri address, CancellationToken cancellationToken)
    {
        job.Change(progress => progress with { Total = 1 });
        FetchResult result = await _fetcher.FetchAsync(address, null, cancellationToken);
        if (result.Outcome != FetchOutcome.Fetched)
        {
            job.Add(new AddedItem(address.ToString(), "failed", null, null, null, result.Problem));
            return;
        }

        using MemoryStream content = new(result.Content.ToArray());
        using Upload upload = await Upload.SaveAsync(content, NameOf(result.Address), cancellationToken);
        foreach (AddedItem item in _intake.AddFile(upload, cancellationToken, result.Address.ToString()))
            job.Add(item);
    }

    private static string NameOf(Uri address)
    {
        string last = address.AbsolutePath.TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return last.Contains('.', StringComparison.Ordinal) ? last : last + ".html";
    }
}
