using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion;
using Hearsay.Ledger;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledgers;

/// <summary>A ledger that reads and links: articles go in here, and decisions; <see cref="Store"/> answers every question.</summary>
/// <remarks>Thread-safe: additions and decisions of one process wait for each other, and for those of other processes.</remarks>
public sealed class NewsLedger : IDisposable
{
    private NewsLedger(LedgerStore store) => Store = store;

    /// <summary>Gets what is kept.</summary>
    public LedgerStore Store { get; }

    /// <summary>Opens a ledger.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public static NewsLedger Open(LedgerLocation location, PipelineOptions options, TimeProvider time) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Reads, analyses and adds articles, many a transaction. An outcome comes only after its article is committed.</summary>
    public IAsyncEnumerable<AddOutcome> AddAsync(
        ImmutableArray<InputFile> files,
        IProgress<PipelineProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Analyses and adds one article that was read already (a posted page, a feed's item). Returns when it is committed.</summary>
    public AddOutcome Add(Article article) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Adds articles that were annotated already, in one transaction.</summary>
    public ImmutableArray<AddOutcome> Add(IReadOnlyList<Annotation> annotations) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What the stories that fit say together, with the user's grades.</summary>
    /// <param name="most">How many stories at most, the latest changed first.</param>
    public Brief Brief(StoryFilter filter, int most) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>The claims that are nearest to a sentence, with the brief of their stories.</summary>
    public ClaimAnswer FindClaims(string sentence, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Records an analyst's decision and links anew what it touches.</summary>
    /// <exception cref="ArgumentException">There is no such subject, or the kind does not fit it.</exception>
    public Decision Decide(DecisionRequest request) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Undoes a decision and links anew what it touched.</summary>
    /// <exception cref="ArgumentException">There is no such decision, or it is undone.</exception>
    public Decision Undo(long number, string author) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <inheritdoc />
    public void Dispose() { }
}

/// <summary>What became of an article, or what went wrong with an item. Exactly one of <see cref="Article"/> and <see cref="Diagnostic"/> is there.</summary>
public sealed record AddOutcome
{
    /// <summary>Gets its id in the ledger.</summary>
    public ArticleId? Article { get; init; }

    public AddStatus Status { get; init; }

    /// <summary>Gets the story that it belongs to.</summary>
    public string? Story { get; init; }

    public Diagnostic? Diagnostic { get; init; }
}

/// <summary>What became of an article.</summary>
public enum AddStatus
{
    /// <summary>Nothing of it was known.</summary>
    New = 0,

    /// <summary>An earlier version was known.</summary>
    NewVersion = 1,

    /// <summary>The same content was known: it was seen again.</summary>
    Known = 2,

    /// <summary>It could not be read; the diagnostic says why.</summary>
    Failed = 3,
}

/// <summary>A decision to be made.</summary>
/// <param name="Subject">Id of what it is about.</param>
public sealed record DecisionRequest(DecisionKind Kind, SubjectKind SubjectKind, string Subject, string Author)
{
    /// <summary>Gets, of a merger, the id of the actor that the subject is; of a split, the id of the article whose party is somebody else.</summary>
    public string? Other { get; init; }

    /// <summary>Gets, of a split, the name of the actor that comes of it.</summary>
    public string? Name { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>Claims near a sentence.</summary>
/// <param name="Brief">The stories that hold them.</param>
public sealed record ClaimAnswer(Brief Brief, ImmutableArray<Linking.Search.ClaimMatch> Matches);
