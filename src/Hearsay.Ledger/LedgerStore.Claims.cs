using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    /// <summary>Claims, those told last first.</summary>
    public Page<ClaimSummary> Claims(ClaimFilter filter, string? after, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        int size = Bounded(most);
        Conditions conditions = new();
        if (PageKey.Read(after, 3) is [long day, long hash, long number])
        {
            // Undated claims come last, as day -1.
            conditions.AddAll("(c.day, c.id_hash, c.story) < ({0}, {1}, {2})", day, hash, number);
        }

        conditions.AddIf("c.state = {0}", filter.State is { } state ? (long)state : null);
        conditions.AddIf("c.origins >= {0}", filter.MinOrigins is { } origins ? (long)origins : null);
        conditions.AddDays("c.day", filter.Since, filter.Until);
        return Read(session =>
        {
            if (filter.Story is { } story)
                conditions.Add("c.story = {0}", StoryNamed(session, story)?.Number ?? 0);
            Dictionary<long, (string Id, Dictionary<long, Claim> Claims)> stories = [];
            return PageKey.Cut(
                session.Query(
                    $"SELECT c.story, c.id_hash, c.day FROM claim c WHERE {conditions} ORDER BY c.day DESC, c.id_hash DESC, c.story DESC LIMIT {size + 1}",
                    r => (Story: r.GetInt64(0), Hash: r.GetInt64(1), Day: r.GetInt64(2)),
                    conditions.Values
                ),
                size,
                row => Summary(session, stories, row.Story, row.Hash, row.Day),
                row => PageKey.Of(row.Day, row.Hash, row.Story)
            );
        });
    }

    /// <summary>A claim with everything that it touches, by its id or one it had before; null when there is none.</summary>
    public StoredClaim? FindClaim(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Read(session =>
        {
            if (PlaceOf(session, EntryRow.HashOf(id)) is not var (story, current) || StoryNumbered(session, story) is not var (_, summary))
                return null;
            Brief brief = BriefOf(session, story);
            return brief.Claims.FirstOrDefault(c => EntryRow.HashOf(c.Id) == current) is { } claim
                ? Gather(session, claim, brief, summary)
                : null;
        });
    }

    /// <summary>A statement or event by its id; null when there is none.</summary>
    public LedgerRow? FindRow(RowId id) =>
        Read(session =>
        {
            RowReader rows = new(session, SummaryOf);
            return session
                .Query("SELECT number FROM entry WHERE id_hash = @0", r => r.GetInt64(0), EntryRow.HashOf(id))
                .Select(rows.Read)
                .FirstOrDefault(row => row?.Id == id);
        });

    // Where the claim of this id is, or the one that it became: ids lead to each other, one step with each change of its members.
    private static (long Story, long Hash)? PlaceOf(LedgerSession session, long id)
    {
        HashSet<long> seen = [id];
        Queue<long> next = new([id]);
        while (next.TryDequeue(out long hash))
        {
            if (session.Number("SELECT story FROM claim WHERE id_hash = @0 ORDER BY story LIMIT 1", hash) is { } story)
                return (story, hash);
            foreach (
                long current in session.Query(
                    "SELECT current_hash FROM claim_name WHERE id_hash = @0 ORDER BY story",
                    r => r.GetInt64(0),
                    hash
                )
            )
            {
                if (seen.Add(current))
                    next.Enqueue(current);
            }
        }

        return null;
    }

    private static StoredClaim Gather(LedgerSession session, Claim claim, Brief brief, StorySummary story)
    {
        HashSet<RowId> rows = [.. claim.Members, .. claim.DeniedBy, .. claim.MetBy];
        ImmutableArray<Statement> statements = [.. brief.Statements.Where(s => rows.Contains(s.Id))];
        ImmutableArray<Event> events = [.. brief.Events.Where(e => rows.Contains(e.Id))];
        HashSet<ArticleId> articles = [.. claim.Articles, .. statements.Select(s => s.Article), .. events.Select(e => e.Article)];
        HashSet<ActorId> actors =
        [
            .. claim.Origins.Select(o => o.Actor).OfType<ActorId>(),
            .. statements
                .SelectMany(s => new[] { s.Source.Party.Actor, s.Addressee?.Actor, s.Channel?.Actor })
                .Concat(events.SelectMany(e => new[] { e.Actor?.Actor, e.Recipient?.Actor, e.Place?.Actor }))
                .OfType<ActorId>(),
        ];
        return new StoredClaim(claim, story)
        {
            Statements = statements,
            Events = events,
            Articles = [.. brief.Articles.Where(a => articles.Contains(a.Article.Id))],
            Actors = [.. brief.Actors.Where(a => actors.Contains(a.Id))],
            Conflicts = [.. brief.Conflicts.Where(c => c.First == claim.Id || c.Second == claim.Id)],
            Commitments = [.. brief.Commitments.Where(c => c.Statements.Any(rows.Contains) || c.Tests.Any(t => rows.Contains(t.Row)))],
            Decisions = DecisionsOn(session, [claim.Id, .. rows.Select(r => r.Value)]),
        };
    }

    private static ImmutableArray<Decision> DecisionsOn(LedgerSession session, IEnumerable<string> subjects)
    {
        List<Decision> decisions = [];
        foreach (string subject in subjects)
            decisions.AddRange(session.Query(DecisionReader.Select + " WHERE subject = @0 OR other = @0", DecisionReader.Read, subject));
        return [.. decisions.DistinctBy(d => d.Number).OrderByDescending(d => d.Number)];
    }

    private static ClaimSummary Summary(
        LedgerSession session,
        Dictionary<long, (string Id, Dictionary<long, Claim> Claims)> stories,
        long story,
        long hash,
        long day
    )
    {
        if (!stories.TryGetValue(story, out (string Id, Dictionary<long, Claim> Claims) read))
        {
            Brief body = session.Query("SELECT body FROM story WHERE number = @0", r => StoryPack.ReadBody(r.Bytes(0)), story).Single();
            read = (body.Stories[0].Id, body.Claims.ToDictionary(c => EntryRow.HashOf(c.Id)));
            stories.Add(story, read);
        }

        Claim claim = read.Claims[hash];
        return new ClaimSummary(claim.Id, claim.Text, read.Id)
        {
            State = claim.State,
            IndependentOrigins = claim.IndependentOrigins,
            FirstDay = day < 0 ? null : Columns.ReadDay(day),
            IsDenied = !claim.DeniedBy.IsEmpty,
        };
    }

    private static Articles.ArticleSummary SummaryOf(LedgerSession session, long number) => SummariesOf(session, [number])[number];
}
