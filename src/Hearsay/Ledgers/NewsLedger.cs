using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Ledger;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Writing;

namespace Hearsay.Ledgers;

/// <summary>A ledger that reads and links: articles go in here, and decisions; <see cref="Store"/> answers every question.</summary>
/// <remarks>Thread-safe: additions and decisions of one process wait for each other, and for those of other processes.</remarks>
public sealed partial class NewsLedger : IDisposable
{
    private readonly NewsPipeline _pipeline;
    private readonly Lazy<string> _model;
    private readonly Lock _gate = new();
    private readonly Lazy<StoryKeeper> _keeper;

    private NewsLedger(LedgerStore store, PipelineOptions options, LinkingMemory memory)
    {
        Store = store;
        _keeper = new Lazy<StoryKeeper>(() => new StoryKeeper(memory));
        _pipeline = new NewsPipeline(options);
        _model = new Lazy<string>(() => ModelVersion.Of(options));
    }

    /// <summary>Gets what is kept.</summary>
    public LedgerStore Store { get; }

    /// <summary>Opens a ledger.</summary>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public static NewsLedger Open(LedgerLocation location, PipelineOptions options, TimeProvider time) =>
        Open(location, options, time, new LinkingMemory());

    /// <summary>Opens a ledger with a bound on what linking keeps in memory.</summary>
    internal static NewsLedger Open(LedgerLocation location, PipelineOptions options, TimeProvider time, LinkingMemory memory)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new NewsLedger(LedgerStore.Open(location, time), options, memory);
    }

    /// <summary>Analyses and adds one article that was read already (a posted page, a feed's item). Returns when it is committed.</summary>
    public AddOutcome Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Commit([Read(article)])[0];
    }

    /// <summary>Adds articles that were annotated already, in one transaction.</summary>
    public ImmutableArray<AddOutcome> Add(IReadOnlyList<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        return annotations.Count == 0 ? [] : Commit([.. annotations.Select(a => Incoming.Of(a.Article).With(a))]);
    }

    /// <inheritdoc />
    public void Dispose() => Store.Dispose();

    /// <summary>Everything about an article that does not depend on the others of the ledger. One whose content is there already is not analysed.</summary>
    private Incoming Read(Article article)
    {
        Incoming incoming = Incoming.Of(article);
        return Store.HasVersion(incoming.Document, incoming.Hash) ? incoming : incoming.With(_pipeline.Annotate(article));
    }

    private ImmutableArray<AddOutcome> Commit(Incoming[] incoming) =>
        Writing(writer =>
        {
            AddOutcome[] outcomes = new AddOutcome[incoming.Length];
            List<(int Place, long Number, Annotation Annotation)> added = [];
            for (int i = 0; i < incoming.Length; i++)
            {
                (Article article, string document, byte[] hash) = (incoming[i].Article, incoming[i].Document, incoming[i].Hash);
                if (writer.FindVersion(document, hash) is var (number, id))
                {
                    writer.SeeAgain(number);
                    outcomes[i] = new AddOutcome { Article = ArticleId.From(id), Status = AddStatus.Known };
                    continue;
                }

                int version = writer.NextVersion(document);
                ArticleId free = writer.FreeId(article.Id);
                Incoming read = incoming[i];
                // Ids of rows are made from the article's.
                if (read.Annotation is null || free != article.Id)
                    read = read.With(_pipeline.Annotate(article with { Id = free }));
                Annotation annotation = read.Annotation!;
                added.Add((i, writer.AddArticle(document, version, hash, annotation.Article, read.Packed!, _model.Value), annotation));
                outcomes[i] = new AddOutcome { Article = free, Status = version == 1 ? AddStatus.New : AddStatus.NewVersion };
            }

            if (added.Count == 0)
                return outcomes.ToImmutableArray();
            Dictionary<long, string> stories = _keeper.Value.Add(writer, [.. added.Select(a => (a.Number, a.Annotation))]);
            foreach ((int place, long number, Annotation annotation) in added)
            {
                outcomes[place] = outcomes[place] with { Story = stories[number] };
                writer.Note(
                    outcomes[place].Status == AddStatus.New ? ChangeKind.NewArticle : ChangeKind.NewVersion,
                    stories[number],
                    c => c with { Article = annotation.Article.Id.Value, Text = annotation.Article.Title ?? "" }
                );
            }

            return outcomes.ToImmutableArray();
        });

    /// <summary>Does something in one transaction. Where it fails, nothing of it is there, and nothing is remembered of it.</summary>
    private T Writing<T>(Func<LedgerWriter, T> work)
    {
        lock (_gate)
        {
            using LedgerWriter writer = Store.BeginWriting();
            try
            {
                return Store.Explained(() =>
                {
                    T result = work(writer);
                    writer.Commit();
                    return result;
                });
            }
            catch
            {
                _keeper.Value.Forget();
                throw;
            }
        }
    }
}
