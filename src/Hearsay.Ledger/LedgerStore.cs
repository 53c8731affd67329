using System.Collections.Immutable;
using System.Data.Common;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger;

/// <summary>
/// A ledger: what was read, linked and decided, in a SQLite file or a PostgreSQL database. Reading is thread-safe; each call sees what was committed before it.
/// Articles come in through <c>NewsLedger</c> of the library, which links them.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    private LedgerStore(LedgerLocation location) => Location = location;

    /// <summary>Gets where it lies.</summary>
    public LedgerLocation Location { get; }

    /// <summary>Opens a ledger and brings its schema up to date; a file that does not exist is made, with its folder.</summary>
    /// <exception cref="LedgerException">It is damaged, of a later version, or cannot be reached.</exception>
    public static LedgerStore Open(LedgerLocation location, TimeProvider time) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>The version of an article; null when there is none of this id.</summary>
    public StoredArticle? FindArticle(ArticleId id) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>All versions of the article that this is a version of, the first one first.</summary>
    public ImmutableArray<ArticleSummary> Versions(ArticleId id) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Articles, the latest addition first.</summary>
    public Page<ArticleSummary> Articles(ArticleFilter filter, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Stories, the latest change first.</summary>
    public Page<StorySummary> Stories(StoryFilter filter, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>A story with all its rows, by its id or one it had before; null when there is none.</summary>
    public StoredStory? FindStory(string id) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Claims, those of the latest story first.</summary>
    public Page<ClaimSummary> Claims(ClaimFilter filter, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>A claim with everything that it touches; null when there is none.</summary>
    public StoredClaim? FindClaim(string id) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>A statement or event by its id; null when there is none.</summary>
    public LedgerRow? FindRow(RowId id) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Actors, those of most stories first.</summary>
    public Page<ActorSummary> Actors(string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>An actor, or the one that it was merged into; null when there is none.</summary>
    public StoredActor? FindActor(ActorId id) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Actors of this name, alias or ISO country code (then the government), exact ones first, then those of most stories.</summary>
    public ImmutableArray<ActorSummary> ActorsNamed(string name, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What an actor said, the newest first.</summary>
    public Page<LedgerRow> StatementsBy(ActorId actor, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What was said to an actor, the newest first.</summary>
    public Page<LedgerRow> StatementsTo(ActorId actor, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What an actor did or what was done to it, the newest first.</summary>
    public Page<LedgerRow> EventsOf(ActorId actor, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What an actor bound itself to, with what became of it, the newest first.</summary>
    public Page<StoredCommitment> CommitmentsOf(ActorId actor, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What the articles call an actor and why those were taken for one, story by story.</summary>
    public Page<ActorMerge> MergesOf(ActorId actor, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What two actors did and said to each other, both ways, the oldest first; undated rows are left out.</summary>
    public Page<LedgerRow> Dyad(ActorId first, ActorId second, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Pairs of actors with most rows between them.</summary>
    public ImmutableArray<(ActorSummary First, ActorSummary Second, int Rows)> DyadsOf(ActorId actor, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Looks for words and all else that a query names.</summary>
    /// <exception cref="FormatException">The words cannot be read as a query; the message says where.</exception>
    public SearchAnswer Search(LedgerQuery query, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Decisions, the newest first; of one subject where one is given.</summary>
    public Page<Decision> Decisions(string? subject, string? after, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What changed after a sequence number, the oldest first. Start from 0.</summary>
    public ImmutableArray<LedgerChange> ChangesSince(long sequence, int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Feeds by address.</summary>
    public ImmutableArray<Feed> Feeds() => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Keeps a feed, in place of what was known of its address.</summary>
    public void SaveFeed(Feed feed) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Forgets a feed; its articles stay.</summary>
    public void RemoveFeed(string url) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>The user's grades by name.</summary>
    public ImmutableArray<OutletGrade> OutletGrades() => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Keeps these grades in place of all others.</summary>
    public void SaveOutletGrades(IReadOnlyCollection<OutletGrade> grades) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Outlets with their numbers of articles, the most frequent first.</summary>
    public ImmutableArray<(string Outlet, int Articles)> Outlets(int most) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>What the ledger holds.</summary>
    public LedgerStatistics Statistics() => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>A document; null when there is none.</summary>
    public StoredDocument? FindDocument(string area, string key) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>The documents of an area by key.</summary>
    public ImmutableArray<StoredDocument> Documents(string area) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Keeps a document.</summary>
    /// <param name="revision">The revision that it replaces, 0 for none; null to replace any.</param>
    /// <returns>False when the stored revision is another: nothing was changed.</returns>
    public bool SaveDocument(string area, string key, string json, long? revision = null) =>
        throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>Removes a document; false when there was none.</summary>
    public bool RemoveDocument(string area, string key) => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <summary>A connection for tables of own migrations; the caller disposes it. Transactions on SQLite must be short: one writer at a time.</summary>
    public DbConnection OpenConnection() => throw new NotSupportedException("This part of the ledger is not there yet.");

    /// <inheritdoc />
    public void Dispose() { }
}
