using System.Security.Cryptography;
using System.Text;
using Hearsay.Contract;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion;
using Hearsay.Ledgers;
using Hearsay.Server.Jobs;
using Hearsay.Server.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Intake;

/// <summary>Takes in what people and programs send: reads it, analyses it and adds it to the ledger. Thread-safe.</summary>
public sealed class ArticleIntake
{
    private readonly NewsLedger _ledger;
    private readonly ArticleReader _reader;
    private readonly RoomMetrics _metrics;

    /// <summary>An intake into this ledger.</summary>
    /// <param name="limits">What one item may cost.</param>
    public ArticleIntake(NewsLedger ledger, ReadLimits limits, RoomMetrics metrics)
    {
        _metrics = metrics;
        _ledger = ledger;
        _reader = new ArticleReader(limits);
    }

    /// <summary>Adds the articles of one file, one after the other; each is committed when its outcome comes.</summary>
    /// <param name="name">What the sender is told and what becomes the article's origin; the upload's name unless given.</param>
    public IEnumerable<AddedItem> AddFile(Upload upload, CancellationToken cancellationToken, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(upload);
        string path = upload.Path;
        name ??= upload.Name;
        InputFile file = new(path, IdOf(upload.Name), new FileInfo(path).Length);
        foreach (ReadResult read in _reader.Read(file, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (read.Article is { } article)
            {
                string origin = Renamed(article.Origin ?? path, path, name);
                ArticleId id =
                    upload.IsNameless && article.Id.Value.StartsWith(file.Id, StringComparison.Ordinal) ? IdOfText(article) : article.Id;
                yield return Counted(Describe(origin, _ledger.Add(article with { Id = id, Origin = origin })));
            }
            else if (read.Diagnostic is { } diagnostic)
                yield return Counted(Failed(Renamed(diagnostic.Item, path, name), diagnostic, path, name));
        }
    }

    /// <summary>Keeps the files of a form and queues them; null when too much is waiting.</summary>
    public async Task<Job?> QueueAsync(JobRunner jobs, IFormFileCollection files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentNullException.ThrowIfNull(files);
        List<Upload> uploads = [];
        foreach (IFormFile file in files)
        {
            await using Stream stream = file.OpenReadStream();
            uploads.Add(await Upload.SaveAsync(stream, file.FileName, cancellationToken));
        }

        string title = uploads.Count == 1 ? "Add " + uploads[0].Name : $"Add {uploads.Count} files";
        Job? job = jobs.Enqueue(title, (running, stopping) => AddAllAsync(running, uploads, stopping));
        if (job is null)
            uploads.ForEach(upload => upload.Dispose());
        return job;
    }

    private Task AddAllAsync(Job job, List<Upload> uploads, CancellationToken cancellationToken)
    {
        try
        {
            foreach (Upload upload in uploads)
            {
                foreach (AddedItem item in AddFile(upload, cancellationToken))
                    job.Add(item);
            }

            return Task.CompletedTask;
        }
        finally
        {
            uploads.ForEach(upload => upload.Dispose());
        }
    }

    private AddedItem Counted(AddedItem item)
    {
        _metrics.Added(item.Status);
        return item;
    }

    private static AddedItem Describe(string item, AddOutcome outcome) =>
        outcome.Diagnostic is { } diagnostic
            ? Failed(item, diagnostic, item, item)
            : new AddedItem(item, ContractWords.Of(outcome.Status), outcome.Article?.Value, outcome.Story, null, null);

    private static AddedItem Failed(string item, Diagnostic diagnostic, string path, string name)
    {
        string message = diagnostic.Advice is null ? diagnostic.Message : $"{diagnostic.Message}; {diagnostic.Advice}";
        return new AddedItem(item, ContractWords.Of(AddStatus.Failed), null, null, diagnostic.Code, Renamed(message, path, name));
    }

    // The sender is told in its own words; where the bytes lay for a moment is nobody's affair.
    private static string Renamed(string text, string path, string name) => text.Replace(path, name, StringComparison.Ordinal);

    // What comes without a name is called by its letters: the same text is the same article, wherever in whatever body it stood.
    private static ArticleId IdOfText(Article article) =>
        ArticleId.From("text-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)).AsSpan(0, 8)));

    private static string IdOf(string name)
    {
        string stem = Path.GetFileNameWithoutExtension(name);
        string id = string.Concat(stem.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'))
            .Trim('-');
        return id.Length switch
        {
            0 => "article",
            > 80 => id[..80],
            _ => id,
        };
    }
}
