using System.Collections.Immutable;
using System.Data.Common;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    private const string SelectActor = "SELECT a.number, a.id, a.name, a.kind, a.country, a.stories FROM actor a";
    private const int MostNames = 500;

    /// <summary>Actors that have a name, those of most stories first.</summary>
    public Page<ActorSummary> Actors(string? after, int most)
    {
        int size = Bounded(most);
        long[] key = PageKey.Read(after, 2) ?? [long.MaxValue, long.MaxValue];
        return Read(session =>
            PageKey.Cut(
                session.Query(
                    $"{SelectActor} WHERE (a.stories, a.number) < (@0, @1) AND a.stories > 0 AND a.is_named = 1 ORDER BY a.stories DESC, a.number DESC LIMIT {size + 1}",
                    ReadActor,
                    key[0],
                    key[1]
                ),
                size,
                row => row.Actor,
                row => PageKey.Of(row.Actor.Stories, row.Number)
            )
        );
    }

    /// <summary>An actor, or the one that it was merged into; null when there is none.</summary>
    public StoredActor? FindActor(ActorId id) =>
        Read(session =>
        {
            if (ActorOf(session, id) is not var (number, summary))
                return null;
            return new StoredActor(summary)
            {
                Aliases =
                [
                    .. session.Query(
                        $"SELECT name FROM alias WHERE actor = @0 AND uses > 0 ORDER BY uses DESC, name LIMIT {MostNames}",
                        r => r.GetString(0),
                        number
                    ),
                ],
                Roles =
                [
                    .. session.Query(
                        $"SELECT title, body, date, standing FROM role WHERE actor = @0 AND uses > 0 ORDER BY date, title, body LIMIT {MostNames}",
                        r => new Role(r.GetString(0), NullIfEmpty(r.GetString(1)), NullIfEmpty(r.GetString(2)))
                        {
                            Standing = (RoleStanding)r.GetInt64(3),
                        },
                        number
                    ),
                ],
                Decisions = DecisionsOn(session, [id.Value, summary.Id.Value]),
            };
        });

    /// <summary>Actors of this name, alias or ISO country code (then the government), exact ones first, then those of most stories.</summary>
    public ImmutableArray<ActorSummary> ActorsNamed(string name, int most) => ActorsNamed(name, most, isPrefix: true);

    // Who lists what may be meant takes the beginnings of words as well; who picks one does not.
    private ImmutableArray<ActorSummary> ActorsNamed(string name, int most, bool isPrefix)
    {
        ArgumentNullException.ThrowIfNull(name);
        int size = Bounded(most);
        ImmutableArray<string> words = SearchWords.Of(name);
        return Read(session =>
        {
            List<(long Number, ActorSummary Actor)> found = [];
            if (name.Length == 3 && name.All(char.IsAsciiLetterUpper))
                found = session.Query(
                    SelectActor + " WHERE a.country = @0 AND a.kind = @1 AND a.stories > 0 ORDER BY a.stories DESC LIMIT @2",
                    ReadActor,
                    name,
                    (long)ActorKind.Government,
                    (long)size
                );
            if (words.Length > 0)
            {
                found.AddRange(
                    session.Query(
                        SelectActor
                            + " JOIN alias n ON n.actor = a.number WHERE n.folded = @0 AND n.uses > 0 AND a.stories > 0 ORDER BY a.stories DESC LIMIT @1",
                        ReadActor,
                        string.Join(' ', words),
                        (long)size
                    )
                );
                if (found.Count < size)
                    found.AddRange(Partly(session, words, size, isPrefix));
            }

            return found.DistinctBy(f => f.Number).Take(size).Select(f => f.Actor).ToImmutableArray();
        });
    }

    /// <summary>The actor of this id, name, alias or ISO country code, or with these whole words in a name; of several the one of most stories. Null when there is none.</summary>
    public ActorSummary? ActorNamed(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return FindActor(ActorId.From(name))?.Summary ?? ActorsNamed(name, 1, isPrefix: false).FirstOrDefault();
    }

    /// <summary>What an actor said, the newest first.</summary>
    public Page<LedgerRow> StatementsBy(ActorId actor, string? after, int most) => RowsOf(actor, "party", EntryRow.Statement, after, most);

    /// <summary>What was said to an actor, the newest first.</summary>
    public Page<LedgerRow> StatementsTo(ActorId actor, string? after, int most) => RowsOf(actor, "other", EntryRow.Statement, after, most);

    /// <summary>What an actor did, the newest first; what was done to it stands in the dyads.</summary>
    public Page<LedgerRow> EventsOf(ActorId actor, string? after, int most) => RowsOf(actor, "party", EntryRow.Event, after, most);

    /// <summary>What an actor bound itself to, with what became of it, the newest first.</summary>
    public Page<StoredCommitment> CommitmentsOf(ActorId actor, string? after, int most)
    {
        int size = Bounded(most);
        long[] key = PageKey.Read(after, 3) ?? [long.MaxValue, long.MaxValue, long.MaxValue];
        return Read(session =>
        {
            long number = ActorOf(session, actor)?.Number ?? 0;
            Dictionary<long, Brief> briefs = [];
            return PageKey.Cut(
                session.Query(
                    $"""
                    SELECT story, id_hash, day FROM commitment
                    WHERE actor = @0 AND (day, id_hash, story) < (@1, @2, @3)
                    ORDER BY day DESC, id_hash DESC, story DESC LIMIT {size + 1}
                    """,
                    r => (Story: r.GetInt64(0), Hash: r.GetInt64(1), Day: r.GetInt64(2)),
                    number,
                    key[0],
                    key[1],
                    key[2]
                ),
                size,
                row => CommitmentOf(session, briefs, row.Story, row.Hash),
                row => PageKey.Of(row.Day, row.Hash, row.Story)
            );
        });
    }

    /// <summary>What the articles call an actor and why those were taken for one, story by story, the newest story first.</summary>
    /// <param name="most">How many stories a page goes through.</param>
    public Page<ActorMerge> MergesOf(ActorId actor, string? after, int most)
    {
        int size = Bounded(most);
        long below = PageKey.Read(after, 1)?[0] ?? long.MaxValue;
        return Read(session =>
        {
            if (ActorOf(session, actor) is not var (number, summary))
                return new Page<ActorMerge>([], null);
            List<(long Story, byte[] Body)> stories = session.Query(
                $"SELECT s.number, s.body FROM actor_story x JOIN story s ON s.number = x.story WHERE x.actor = @0 AND x.story < @1 ORDER BY x.story DESC LIMIT {size + 1}",
                r => (r.GetInt64(0), r.Bytes(1)),
                number,
                below
            );
            return new Page<ActorMerge>(
                [
                    .. stories
                        .Take(size)
                        .Select(s => StoryPack.ReadBody(s.Body))
                        .SelectMany(b =>
                            b.Actors.Where(a => a.Id == summary.Id)
                                .SelectMany(a => a.Sources)
                                .Select(source => new ActorMerge(b.Stories[0].Id, source))
                        ),
                ],
                stories.Count > size ? PageKey.Of(stories[size - 1].Story) : null
            );
        });
    }

    private Page<LedgerRow> RowsOf(ActorId actor, string column, long kind, string? after, int most)
    {
        int size = Bounded(most);
        long[] key = PageKey.Read(after, 2) ?? [long.MaxValue, long.MaxValue];
        return Read(session =>
        {
            long number = ActorOf(session, actor)?.Number ?? 0;
            RowReader rows = new(session, SummaryOf);
            return PageKey.Cut(
                session.Query(
                    $"SELECT number, day FROM entry WHERE {column} = @0 AND kind = {kind} AND (day, number) < (@1, @2) ORDER BY day DESC, number DESC LIMIT {size + 1}",
                    r => (Number: r.GetInt64(0), Day: r.GetInt64(1)),
                    number,
                    key[0],
                    key[1]
                ),
                size,
                row => rows.Read(row.Number)!,
                row => PageKey.Of(row.Day, row.Number)
            );
        });
    }

    private List<(long, ActorSummary)> Partly(LedgerSession session, ImmutableArray<string> words, int size, bool isPrefix)
    {
        TextMatch match = new() { Phrases = [.. words.Select(w => ImmutableArray.Create(w))], IsPrefix = isPrefix };
        List<(long Number, ActorSummary Actor)> found = [];
        foreach (long alias in _engine.Match(session, TextTable.Alias, match, below: null, MostNames))
            found.AddRange(
                session.Query(
                    SelectActor + " JOIN alias n ON n.actor = a.number WHERE n.number = @0 AND n.uses > 0 AND a.stories > 0",
                    ReadActor,
                    alias
                )
            );
        return [.. found.OrderByDescending(f => f.Actor.Stories).ThenBy(f => f.Number).DistinctBy(f => f.Number).Take(size)];
    }

    // An actor that was merged into another leads there, however often that happened.
    private static (long Number, ActorSummary Actor)? ActorOf(LedgerSession session, ActorId id)
    {
        HashSet<string> seen = [];
        string current = id.Value;
        while (
            seen.Add(current)
            && session.Scalar(
                "SELECT other FROM decision WHERE subject = @0 AND kind = @1 AND undone_at IS NULL ORDER BY number DESC LIMIT 1",
                current,
                (long)DecisionKind.Merge
            )
                is string other
        )
            current = other;
        return session.Query(SelectActor + " WHERE a.id = @0", ReadActor, current) is [var found] ? found : null;
    }

    internal static StoredCommitment CommitmentOf(LedgerSession session, Dictionary<long, Brief> briefs, long story, long hash)
    {
        if (!briefs.TryGetValue(story, out Brief? brief))
            briefs.Add(story, brief = BriefOf(session, story));
        Commitment commitment = brief.Commitments.First(c => EntryRow.HashOf(c.Id) == hash);
        Dictionary<Core.Articles.ArticleId, Core.Articles.Article> articles = brief.Articles.ToDictionary(
            a => a.Article.Id,
            a => a.Article
        );
        string words = string.Join(" … ", commitment.What.Select(w => articles[w.Article].Slice(w.Span)));
        return new StoredCommitment(commitment, brief.Stories[0].Id, words);
    }

    private static (long Number, ActorSummary Actor) ReadActor(DbDataReader r) =>
        (
            r.GetInt64(0),
            new ActorSummary(ActorId.From(r.GetString(1)), r.GetString(2), r.Label<ActorKind>(3))
            {
                Country = r.Text(4),
                Stories = (int)r.GetInt64(5),
            }
        );

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
