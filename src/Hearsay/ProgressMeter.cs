using System.Collections.Immutable;
using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Ingestion;

namespace Hearsay;

/// <summary>Counts what is done and tells it. Used by one consumer at a time.</summary>
internal sealed class ProgressMeter
{
    private readonly IProgress<PipelineProgress>? _progress;
    private readonly long? _bytesTotal;
    private int _articles;
    private long _bytesOfFinishedFiles;
    private long _bytesOfCollection;

    public ProgressMeter(ImmutableArray<InputFile> files, IProgress<PipelineProgress>? progress)
    {
        _progress = progress;
        _bytesTotal = files.Any(file => file.SizeBytes is null) ? null : files.Sum(file => file.SizeBytes ?? 0);
    }

    public void Finish(Work work)
    {
        if (work.Row is { } row)
        {
            _articles += row.Article is null ? 0 : 1;
            _bytesOfCollection += SizeOf(row.Article);
        }
        else
        {
            _articles += work.EndsCollection ? 0 : 1;
            _bytesOfCollection = 0;
            _bytesOfFinishedFiles += work.File.SizeBytes ?? 0;
        }

        long inside = Math.Min(_bytesOfCollection, work.File.SizeBytes ?? long.MaxValue);
        _progress?.Report(new PipelineProgress(_articles, _bytesOfFinishedFiles + inside, _bytesTotal));
    }

    private static int SizeOf(Article? article) => article is null ? 0 : Encoding.UTF8.GetByteCount(article.Text);
}
