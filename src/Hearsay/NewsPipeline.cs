using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Diagnostics;
using Hearsay.Extraction;
using Hearsay.Ingestion;
using Hearsay.Language;
using Hearsay.Linking;

namespace Hearsay;

/// <summary>The one place that knows all stages: bytes to articles, analyses, annotations and a brief. Thread-safe.</summary>
/// <remarks>
/// Results come in the order of the inputs whatever the number of jobs, and only a bounded number of articles is in memory at once,
/// except for <see cref="BriefAsync"/>, which needs them all. An item that fails gives a diagnostic and the rest goes on.
/// </remarks>
public sealed class NewsPipeline
{
    private readonly PipelineOptions _options;
    private readonly ArticleReader _reader;
    private readonly Lazy<TextAnalyzer> _analyzer = new(TextAnalyzer.Create);
    private readonly Lazy<Annotator> _annotator;

    /// <summary>A pipeline with these options. Models are loaded by the first call that needs them.</summary>
    public NewsPipeline(PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _annotator = new Lazy<Annotator>(() => Annotator.Create(options.EventLexicon));
        _reader = new ArticleReader(options.Limits, options.OpenStandardInput);
    }

    /// <summary>Reads articles, nothing more.</summary>
    public IAsyncEnumerable<PipelineItem<Article>> ReadAsync(
        ImmutableArray<InputFile> files,
        IProgress<PipelineProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => RunAsync(files, article => article, ofAnyLanguage: true, progress, cancellationToken);

    /// <summary>Sentences, words and names of each article, of page furniture too: a parse leaves no letter of the text out.</summary>
    public IAsyncEnumerable<PipelineItem<Analysis>> AnalyzeAsync(
        ImmutableArray<InputFile> files,
        IProgress<PipelineProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => RunAsync(files, article => _analyzer.Value.Analyze(WholeText.Of(article)), ofAnyLanguage: false, progress, cancellationToken);

    /// <summary>What each article says.</summary>
    public IAsyncEnumerable<PipelineItem<Annotation>> AnnotateAsync(
        ImmutableArray<InputFile> files,
        IProgress<PipelineProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        // The models are read on all processors while the first articles are. A fault is kept and met by the first article that needs them.
        if (!_annotator.IsValueCreated)
        {
            _ = Task.Run(() => _analyzer.Value, CancellationToken.None);
            _ = Task.Run(() => _annotator.Value, CancellationToken.None);
        }

        return RunAsync(files, Annotate, ofAnyLanguage: false, progress, cancellationToken);
    }

    /// <summary>What all of them say together. The order of the files does not change it.</summary>
    /// <param name="report">Takes every diagnostic, in the order of the inputs.</param>
    public async Task<Brief> BriefAsync(
        ImmutableArray<InputFile> files,
        Action<Diagnostic> report,
        IProgress<PipelineProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        List<Annotation> annotations = [];
        await foreach (
            PipelineItem<Annotation> item in AnnotateAsync(files, progress, cancellationToken).WithCancellation(cancellationToken)
        )
        {
            if (item.Value is { } annotation)
                annotations.Add(annotation);
            else if (item.Diagnostic is { } diagnostic)
                report(diagnostic);
        }

        return StoryLinker.Link(DistinctIds.Among(annotations, report, Annotate));
    }

    /// <summary>What something makes of each English article, in the order of the inputs.</summary>
    internal IAsyncEnumerable<PipelineItem<T>> SelectAsync<T>(
        ImmutableArray<InputFile> files,
        Func<Article, T> select,
        IProgress<PipelineProgress>? progress,
        CancellationToken cancellationToken
    )
        where T : class => RunAsync(files, select, ofAnyLanguage: false, progress, cancellationToken);

    /// <summary>What one article says.</summary>
    internal Annotation Annotate(Article article)
    {
        Analysis analysis = _analyzer.Value.Analyze(article);
        return _annotator.Value.Annotate(analysis);
    }

    private async IAsyncEnumerable<PipelineItem<T>> RunAsync<T>(
        ImmutableArray<InputFile> files,
        Func<Article, T> stage,
        bool ofAnyLanguage,
        IProgress<PipelineProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : class
    {
        ProgressMeter meter = new(files, progress);
        IAsyncEnumerable<WorkResult<T>> results = OrderedParallel.SelectAsync(
            WorkIn(files, cancellationToken),
            work => Perform(work, stage, ofAnyLanguage, cancellationToken),
            _options.Jobs,
            cancellationToken
        );
        await foreach (WorkResult<T> result in results)
        {
            foreach (PipelineItem<T> item in result.Items)
                yield return item;
            meter.Finish(result.Work);
        }
    }

    /// <summary>A page is read and analysed in one piece of work; the rows of a collection are read here, one after the other, and analysed apart.</summary>
    private IEnumerable<Work> WorkIn(ImmutableArray<InputFile> files, CancellationToken cancellationToken)
    {
        foreach (InputFile file in files)
        {
            if (!file.IsCollection)
            {
                yield return new Work(file, Row: null);
                continue;
            }

            foreach (ReadResult row in _reader.Read(file, cancellationToken))
                yield return new Work(file, row);
            yield return new Work(file, Row: null, EndsCollection: true);
        }
    }

    private WorkResult<T> Perform<T>(Work work, Func<Article, T> stage, bool ofAnyLanguage, CancellationToken cancellationToken)
        where T : class
    {
        if (work.EndsCollection)
            return new WorkResult<T>(work, []);
        IEnumerable<ReadResult> rows = work.Row is { } row ? [row] : _reader.Read(work.File, cancellationToken);
        List<PipelineItem<T>> items = [];
        foreach (ReadResult read in rows)
        {
            if (read.Diagnostic is { } diagnostic)
                items.Add(PipelineItem<T>.Of(diagnostic));
            if (read.Article is { } article && (ofAnyLanguage || IsEnglish(article)))
                items.Add(Guarded(article, stage));
        }

        return new WorkResult<T>(work, items);
    }

    // What is not known to be another language is read: a line too short to tell is as likely English.
    internal static bool IsEnglish(Article article) =>
        article.Language is not { } language || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    // The last fence: a bug in a stage costs the article that shows it, not the thousand others of the run.
    private static PipelineItem<T> Guarded<T>(Article article, Func<Article, T> stage)
        where T : class
    {
        try
        {
            return PipelineItem<T>.Of(stage(article));
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            return PipelineItem<T>.Of(
                new Diagnostic(
                    DiagnosticCodes.InternalError,
                    DiagnosticSeverity.Error,
                    article.Origin ?? article.Id.Value,
                    $"Hearsay failed on this article ({fault.GetType().Name}: {fault.Message})",
                    "please report it with the article"
                )
            );
        }
    }

    private sealed record WorkResult<T>(Work Work, IReadOnlyList<PipelineItem<T>> Items)
        where T : class;
}
