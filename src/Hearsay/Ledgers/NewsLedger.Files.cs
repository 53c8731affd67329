using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion;

namespace Hearsay.Ledgers;

public sealed partial class NewsLedger
{
    // One transaction: many articles, so that a story or a page of the store that several of them touch is written once for all; few enough letters to be held
    // in memory; and as many as come within the time that somebody may wait for an answer. The first transactions are smaller, each twice the one before.
    private const int MostAtOnce = 256;
    private const int FirstAtOnce = 32;
    private const int MostLettersAtOnce = 1_000_000;

    // What is analysed while a transaction is written and waits for the disk.
    private const int MostAhead = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Reads, analyses and adds articles, many a transaction; analysis goes on while a transaction is written. An outcome comes only after its article is committed.</summary>
    public async IAsyncEnumerable<AddOutcome> AddAsync(
        ImmutableArray<InputFile> files,
        IProgress<PipelineProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        Channel<PipelineItem<Incoming>> analysed = Channel.CreateBounded<PipelineItem<Incoming>>(
            new BoundedChannelOptions(MostAhead) { SingleReader = true, SingleWriter = true }
        );
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task checkpoint = Task.CompletedTask;
        Task reading = Task.Run(() => AnalyseAsync(files, analysed.Writer, progress, stop.Token), CancellationToken.None);
        try
        {
            int most = FirstAtOnce;
            while (await TakeAsync(analysed.Reader, most, cancellationToken) is { Count: > 0 } batch)
            {
                most = Math.Min(most * 2, MostAtOnce);
                // On a thread of its own: waiting for the disk must not take one from those that analyse.
                List<AddOutcome> outcomes = await Task.Factory.StartNew(
                    () => CommitBatch(batch),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                );
                // Beside the reading of the next ones; it is over long before they are written.
                if (checkpoint.IsCompleted)
                    checkpoint = Task.Factory.StartNew(
                        Store.Checkpoint,
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    );
                foreach (AddOutcome outcome in outcomes)
                    yield return outcome;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await checkpoint;
        }

        // What ended it early comes out here.
        await reading;
    }

    /// <summary>What is to be committed next; nothing at the end.</summary>
    private static async Task<List<PipelineItem<Incoming>>> TakeAsync(
        ChannelReader<PipelineItem<Incoming>> analysed,
        int most,
        CancellationToken cancellationToken
    )
    {
        List<PipelineItem<Incoming>> batch = [];
        int letters = 0;
        if (!await analysed.WaitToReadAsync(cancellationToken))
            return batch;
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(Patience);
        try
        {
            do
            {
                while (batch.Count < most && letters < MostLettersAtOnce && analysed.TryRead(out PipelineItem<Incoming> item))
                {
                    batch.Add(item);
                    letters += item.Value?.Article.Text.Length ?? 0;
                }
            } while (batch.Count < most && letters < MostLettersAtOnce && await analysed.WaitToReadAsync(late.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Whoever waits for these has waited long enough.
        }

        return batch;
    }

    private async Task AnalyseAsync(
        ImmutableArray<InputFile> files,
        ChannelWriter<PipelineItem<Incoming>> analysed,
        IProgress<PipelineProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        Exception? fault = null;
        try
        {
            IAsyncEnumerable<PipelineItem<Incoming>> items = _pipeline.SelectAsync(files, Read, progress, cancellationToken);
            await foreach (PipelineItem<Incoming> item in items)
                await analysed.WriteAsync(item, cancellationToken);
        }
        catch (Exception exception)
        {
            fault = exception;
            throw;
        }
        finally
        {
            analysed.Complete(fault);
        }
    }

    private List<AddOutcome> CommitBatch(List<PipelineItem<Incoming>> batch)
    {
        Incoming[] incoming = [.. batch.Select(item => item.Value).OfType<Incoming>()];
        ImmutableArray<AddOutcome> outcomes = incoming.Length == 0 ? [] : Commit(incoming);
        List<AddOutcome> all = [];
        int next = 0;
        foreach (PipelineItem<Incoming> item in batch)
            all.Add(item.Value is null ? Failure(item.Diagnostic!) : outcomes[next++]);
        return all;
    }

    private static AddOutcome Failure(Diagnostic diagnostic) => new() { Status = AddStatus.Failed, Diagnostic = diagnostic };
}
