using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Hearsay.Ledger;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server.Jobs;

/// <summary>Does long work one job after the other, since all of it writes to the one ledger. Thread-safe. Jobs are forgotten when the process ends; what they added is not.</summary>
public sealed class JobRunner
{
    private const int MostWaiting = 64;
    private const int MostRemembered = 200;

    private readonly Channel<(Job Job, Work Work)> _waiting = Channel.CreateBounded<(Job, Work)>(MostWaiting);
    private readonly ConcurrentDictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private int _last;

    /// <summary>A queue with this clock.</summary>
    public JobRunner(TimeProvider time) => _time = time;

    /// <summary>What a job does.</summary>
    public delegate Task Work(Job job, CancellationToken cancellationToken);

    /// <summary>Queues work; null when too much is waiting already.</summary>
    public Job? Enqueue(string title, Work work)
    {
        int number = Interlocked.Increment(ref _last);
        Job job = new(number.ToString(CultureInfo.InvariantCulture), title);
        if (!_waiting.Writer.TryWrite((job, work)))
            return null;
        _jobs[job.Id] = job;
        if (_jobs.TryRemove((number - MostRemembered).ToString(CultureInfo.InvariantCulture), out Job? old))
            old.Dispose();
        return job;
    }

    /// <summary>A job; null when there is none of this id.</summary>
    public Job? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>All remembered jobs, the newest first.</summary>
    public ImmutableArray<Job> List() => [.. _jobs.Values.OrderByDescending(job => int.Parse(job.Id, CultureInfo.InvariantCulture))];

    /// <summary>Works until it is told to stop; the job in hand then ends after its current item.</summary>
    internal async Task RunAsync(ILogger log, CancellationToken stopping)
    {
        await foreach ((Job job, Work work) in _waiting.Reader.ReadAllAsync(stopping))
        {
            job.Change(progress => progress with { State = JobState.Running, Started = _time.GetUtcNow() });
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Cancelled);
            (JobState state, string? problem) = await DoAsync(job, work, log, either.Token);
            job.Change(progress => progress with { State = state, Problem = problem, Ended = _time.GetUtcNow() });
        }
    }

    // Whatever a job meets, the next one is done.
    private static async Task<(JobState State, string? Problem)> DoAsync(
        Job job,
        Work work,
        ILogger log,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await work(job, cancellationToken);
            return (JobState.Done, null);
        }
        catch (OperationCanceledException)
        {
            return (JobState.Cancelled, "it was stopped; what was added stays");
        }
        catch (LedgerException fault)
        {
            return (JobState.Failed, $"{fault.Message}; {fault.Advice}");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Telemetry.ServerLog.JobFailed(log, job.Id, fault);
            return (JobState.Failed, "the fault stands in the server's log");
        }
    }
}
