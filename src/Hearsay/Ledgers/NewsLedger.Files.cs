using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion;

namespace Hearsay.Ledgers;

public sealed partial class NewsLedger
{
    // Articles of one transaction: enough that waiting for the disk does not count, few enough that nobody waits long for an answer.
    private const int MostAtOnce = 64;

    /// <summary>Reads, analyses and adds articles, many a transaction; analysis goes on while a transaction is written. An outcome comes only after its article is committed.</summary>
    public async IAsyncEnumerable<AddOutcome> AddAsync(
        ImmutableArray<InputFile> files,
        IProgress<PipelineProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        Channel<PipelineItem<Incoming>> analysed = Channel.CreateBounded<PipelineItem<Incoming>>(
            new BoundedChannelOptions(MostAtOnce) { SingleReader = true, SingleWriter = true }
        );
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task reading = Task.Run(() => AnalyseAsync(files, analysed.Writer, progress, stop.Token), CancellationToken.None);
        try
        {
            List<PipelineItem<Incoming>> batch = [];
            while (await analysed.Reader.WaitToReadAsync(cancellationToken))
            {
                batch.Clear();
                while (batch.Count < MostAtOnce && analysed.Reader.TryRead(out PipelineItem<Incoming> item))
                    batch.Add(item);
                foreach (AddOutcome outcome in CommitBatch(batch))
                    yield return outcome;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What ended it early comes out here.
        await reading;
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
            IAsyncEnumerable<PipelineItem<Incoming>> items = _pipeline.SelectAsync(
                files,
                article => IsKnown(article) ?? new Incoming(article, _pipeline.Annotate(article)),
                progress,
                cancellationToken
            );
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
