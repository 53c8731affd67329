using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>Keeps which actors a story has and under which names and roles.</summary>
    /// <returns>The numbers of its actors.</returns>
    private Dictionary<ActorId, long> SaveActors(long story, ImmutableArray<Actor> now, ImmutableArray<Actor> before)
    {
        Dictionary<ActorId, Actor> old = before.ToDictionary(a => a.Id);
        Dictionary<ActorId, long> numbers = new(now.Length);
        foreach (Actor actor in now)
        {
            long? known = FindActor(actor.Id);
            bool isNew = known is null;
            long number = known ?? AddActor(actor);
            numbers.Add(actor.Id, number);
            if (!old.Remove(actor.Id, out Actor? held))
            {
                Session.Execute("INSERT INTO actor_story (actor, story) VALUES (@0, @1)", number, story);
                if (!isNew)
                    Session.Execute("UPDATE actor SET stories = stories + 1 WHERE number = @0", number);
            }
            else if (held.Aliases.SequenceEqual(actor.Aliases) && held.Roles.SequenceEqual(actor.Roles))
                continue;
            if (actor.IsNamed)
                SaveNames(number, actor, held, isNew);
        }

        foreach (Actor gone in old.Values)
        {
            long number = FindActor(gone.Id) ?? throw new InvalidDataException($"the ledger lacks actor {gone.Id}");
            Session.Execute("DELETE FROM actor_story WHERE actor = @0 AND story = @1", number, story);
            Session.Execute("UPDATE actor SET stories = stories - 1 WHERE number = @0", number);
            if (gone.IsNamed)
                SaveNames(number, null, gone, isNew: false);
        }

        return numbers;
    }

    private long? FindActor(ActorId id)
    {
        if (_memory.ActorNumber(id.Value) is { } remembered)
            return remembered;
        long? number = Session.Number("SELECT number FROM actor WHERE id = @0", id.Value);
        if (number is { } found)
            _memory.Remember(id.Value, found);
        return number;
    }

    // Of one story, the one that it is added with.
    private long AddActor(Actor actor)
    {
        long number = Next(Counters.Actors);
        Session.Execute(
            "INSERT INTO actor (number, id, name, kind, country, is_named, stories) VALUES (@0, @1, @2, @3, @4, @5, 1)",
            number,
            actor.Id.Value,
            actor.Name,
            (long)actor.Kind,
            actor.Country,
            actor.IsNamed ? 1L : 0L
        );
        _memory.Remember(actor.Id.Value, number);
        return number;
    }

    // Names and roles are counted story by story, so that those of a story that is linked otherwise go again.
    private void SaveNames(long number, Actor? now, Actor? before, bool isNew)
    {
        ImmutableArray<string> aliases = now?.Aliases ?? [];
        ImmutableArray<string> known = before?.Aliases ?? [];
        foreach (string alias in aliases.Except(known, StringComparer.Ordinal))
        {
            if (isNew || !CountAlias(number, alias, 1))
                AddAlias(number, alias);
        }

        foreach (string alias in known.Except(aliases, StringComparer.Ordinal))
            CountAlias(number, alias, -1);
        ImmutableArray<Role> roles = now?.Roles ?? [];
        ImmutableArray<Role> held = before?.Roles ?? [];
        foreach (Role role in roles.Except(held))
            CountRole(number, role, 1);
        foreach (Role role in held.Except(roles))
            CountRole(number, role, -1);
    }

    private bool CountAlias(long actor, string alias, long by) =>
        Session.Execute("UPDATE alias SET uses = uses + @2 WHERE actor = @0 AND name = @1", actor, alias, by) > 0;

    private void AddAlias(long actor, string alias)
    {
        long number = Next(Counters.Aliases);
        string words = SearchWords.Join(alias).Words;
        Session.Execute("INSERT INTO alias (number, actor, name, folded, uses) VALUES (@0, @1, @2, @3, 1)", number, actor, alias, words);
        _engine.AddTexts(Session, TextTable.Alias, [new TextEntry(number, "", words, "")]);
    }

    private void CountRole(long actor, Role role, long by) =>
        Session.Execute(
            """
            INSERT INTO role (actor, title, body, date, standing, uses) VALUES (@0, @1, @2, @3, @4, @5)
            ON CONFLICT (actor, title, body, date, standing) DO UPDATE SET uses = role.uses + excluded.uses
            """,
            actor,
            role.Title,
            role.Of ?? "",
            role.Date ?? "",
            (long)role.Standing,
            by
        );
}
