using System.Collections.Immutable;
using Hearsay.Server.Intake;

namespace Hearsay.Server.Jobs;

/// <summary>Work that takes longer than an answer may wait. Thread-safe.</summary>
public sealed class Job : IDisposable
{
    // Of a large archive the first items are shown, and all failures among them; the counts go on.
    private const int MostItems = 1_000;

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private JobProgress _progress = new(JobState.Queued);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Job(string id, string title)
    {
        Id = id;
        Title = title;
    }

    /// <summary>Gets its name within this process.</summary>
    public string Id { get; }

    /// <summary>Gets what it does, for people.</summary>
    public string Title { get; }

    /// <summary>Gets how far it is.</summary>
    public JobProgress Progress
    {
        get
        {
            lock (_lock)
                return _progress;
        }
    }

    internal CancellationToken Cancelled => _cancellation.Token;

    /// <summary>Asks it to stop; what is done stays done.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <summary>Waits until it is further than this.</summary>
    public async Task<JobProgress> WaitForChangeAsync(JobProgress since, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (!ReferenceEquals(_progress, since))
                    return _progress;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Tells of one more item.</summary>
    internal void Add(AddedItem item) =>
        Change(progress =>
            progress with
            {
                Done = progress.Done + 1,
                Items = progress.Items.Length < MostItems ? progress.Items.Add(item) : progress.Items,
            }
        );

    internal void Change(Func<JobProgress, JobProgress> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _progress = change(_progress);
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    public void Dispose() => _cancellation.Dispose();
}

/// <summary>How far a job is.</summary>
public sealed record JobProgress(JobState State)
{
    /// <summary>Gets how many items are done.</summary>
    public int Done { get; init; }

    /// <summary>Gets how many there are; null when that is not known yet.</summary>
    public int? Total { get; init; }

    /// <summary>Gets what became of the items.</summary>
    public ImmutableArray<AddedItem> Items { get; init; } = [];

    /// <summary>Gets why it failed; null while it did not.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>Gets whether nothing more will come.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}

/// <summary>Where a job stands.</summary>
public enum JobState
{
    Queued = 0,
    Running = 1,
    Done = 2,
    Failed = 3,
    Cancelled = 4,
}
