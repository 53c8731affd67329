using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>What is said of all articles of a story, without them and their rows.</summary>
    public Brief ReadStory(long story) =>
        Session.Query("SELECT body FROM story WHERE number = @0", r => StoryPack.ReadBody(r.Bytes(0)), story).Single();

    /// <summary>Keeps a linked story. Only what differs from what is there is written.</summary>
    /// <param name="story">Its number: that of a story it comes from, or a new one.</param>
    /// <param name="before">What was kept under this number; null for a new story.</param>
    /// <param name="numbers">The numbers of its articles.</param>
    public void SaveStory(long story, PackedStory packed, Brief? before, IReadOnlyDictionary<ArticleId, long> numbers)
    {
        Brief brief = packed.Brief;
        Story told = brief.Stories[0];
        Dictionary<ActorId, long> actors = SaveActors(story, brief.Actors, before?.Actors ?? []);
        SaveEntries(packed, numbers, actors);
        Dictionary<ArticleId, DateOnly?> days = brief.Articles.ToDictionary(a => a.Article.Id, a => a.Article.Published?.Day);
        SaveClaims(story, brief, days);
        SaveCommitments(story, brief, days, actors);
        foreach (ArticleId article in told.Articles)
            Session.Execute("UPDATE article SET story = @1 WHERE number = @0 AND (story IS NULL OR story <> @1)", numbers[article], story);
        if (before is null)
            Bump(Counters.Stories, 1);
        Bump(Counters.Claims, brief.Claims.Length - (before?.Claims.Length ?? 0));
        if (before is not null && before.Stories[0].Id != told.Id)
            Rename(before.Stories[0].Id, story);
        Session.Execute("DELETE FROM story_name WHERE id = @0", told.Id);
        Session.Execute(
            """
            INSERT INTO story (number, id, title, articles, claims, conflicts, commitments, denied, first_day, last_day, changed_by, changed_at, body)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
            ON CONFLICT (number) DO UPDATE SET id = excluded.id, title = excluded.title, articles = excluded.articles, claims = excluded.claims,
                conflicts = excluded.conflicts, commitments = excluded.commitments, denied = excluded.denied, first_day = excluded.first_day,
                last_day = excluded.last_day, changed_by = excluded.changed_by, changed_at = excluded.changed_at, body = excluded.body
            """,
            story,
            told.Id,
            told.Title,
            (long)brief.Articles.Length,
            (long)brief.Claims.Length,
            (long)brief.Conflicts.Length,
            (long)brief.Commitments.Length,
            (long)brief.Claims.Count(c => !c.DeniedBy.IsEmpty),
            Columns.Of(days.Values.Min()),
            Columns.Of(days.Values.Max()),
            Next(Counters.Changes),
            Columns.Of(Now),
            packed.Body
        );
    }

    /// <summary>Takes a story away whose articles are in others now. Its id leads to one of those.</summary>
    public void RemoveStory(long story, Brief before, long successor)
    {
        SaveActors(story, [], before.Actors);
        Session.Execute("DELETE FROM claim WHERE story = @0", story);
        Session.Execute("DELETE FROM commitment WHERE story = @0", story);
        Session.Execute("UPDATE story_name SET story = @1 WHERE story = @0", story, successor);
        Session.Execute("DELETE FROM story WHERE number = @0", story);
        Rename(before.Stories[0].Id, successor);
        Bump(Counters.Stories, -1);
        Bump(Counters.Claims, -before.Claims.Length);
    }

    private void Rename(string id, long story) =>
        Session.Execute(
            "INSERT INTO story_name (id, story) VALUES (@0, @1) ON CONFLICT (id) DO UPDATE SET story = excluded.story",
            id,
            story
        );

    private void SaveClaims(long story, Brief brief, Dictionary<ArticleId, DateOnly?> days)
    {
        Dictionary<long, (long State, long Origins, long Day)> now = [];
        foreach (Claim claim in brief.Claims)
        {
            long day = claim.Articles.Select(a => days[a]).Min() is { } first ? first.DayNumber : EntryRow.NoDay;
            now[EntryRow.HashOf(claim.Id)] = ((long)claim.State, claim.IndependentOrigins.Min, day);
        }

        Dictionary<long, (long, long, long)> stored = Session
            .Query(
                "SELECT id_hash, state, origins, day FROM claim WHERE story = @0",
                r => (Key: r.GetInt64(0), Row: (r.GetInt64(1), r.GetInt64(2), r.GetInt64(3))),
                story
            )
            .ToDictionary(r => r.Key, r => r.Row);
        foreach (long gone in stored.Keys.Where(key => !now.ContainsKey(key)))
            Session.Execute("DELETE FROM claim WHERE story = @0 AND id_hash = @1", story, gone);
        List<object?[]> added = [];
        foreach ((long key, (long state, long origins, long day)) in now)
        {
            if (!stored.TryGetValue(key, out (long, long, long) row))
                added.Add([story, key, state, origins, day]);
            else if (row != (state, origins, day))
                Session.Execute(
                    "UPDATE claim SET state = @2, origins = @3, day = @4 WHERE story = @0 AND id_hash = @1",
                    story,
                    key,
                    state,
                    origins,
                    day
                );
        }

        _engine.Insert(Session, "claim", ["story", "id_hash", "state", "origins", "day"], added);
    }

    private void SaveCommitments(long story, Brief brief, Dictionary<ArticleId, DateOnly?> days, Dictionary<ActorId, long> actors)
    {
        Session.Execute("DELETE FROM commitment WHERE story = @0", story);
        _engine.Insert(
            Session,
            "commitment",
            ["story", "id_hash", "actor", "day", "due"],
            [
                .. brief
                    .Commitments.DistinctBy(c => c.Id)
                    .Select(c =>
                        new object?[]
                        {
                            story,
                            EntryRow.HashOf(c.Id),
                            c.By.Actor is { } by && actors.TryGetValue(by, out long number) ? number : null,
                            Columns.Of(days.GetValueOrDefault(c.Article)) ?? EntryRow.NoDay,
                            c.Due,
                        }
                    ),
            ]
        );
    }
}
