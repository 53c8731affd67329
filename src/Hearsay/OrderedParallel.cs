using System.Runtime.CompilerServices;

namespace Hearsay;

/// <summary>Parallel work whose results come in the order of the source, with a bounded number in flight.</summary>
internal static class OrderedParallel
{
    // Enough that a slow item does not idle the others, few enough that an archive of any size stays small in memory.
    private const int InFlightPerJob = 8;

    public static async IAsyncEnumerable<TResult> SelectAsync<TSource, TResult>(
        IEnumerable<TSource> source,
        Func<TSource, TResult> select,
        int jobs,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        Queue<Task<TResult>> inFlight = new();
        foreach (TSource item in source)
        {
            cancellationToken.ThrowIfCancellationRequested();
            inFlight.Enqueue(Task.Factory.StartNew(() => select(item), cancellationToken, TaskCreationOptions.DenyChildAttach, scheduler));
            if (inFlight.Count >= jobs * InFlightPerJob)
                yield return await inFlight.Dequeue();
        }

        while (inFlight.TryDequeue(out Task<TResult>? next))
            yield return await next;
    }
}
