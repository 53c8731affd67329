using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Ledger.Packs;

/// <summary>Packs a story without its articles' texts: for each article its linked rows, and once what is said of all of them.</summary>
internal static class StoryPack
{
    /// <summary>An article's part of the brief: how it hangs together with others, and its rows in the brief's ids.</summary>
    public static byte[] Linked(BriefArticle article, IEnumerable<Statement> statements, IEnumerable<Event> events)
    {
        PackWriter pack = new();
        pack.List([.. statements], row => RowPack.Write(pack, row));
        pack.List([.. events], row => RowPack.Write(pack, row));
        pack.Text(article.DuplicateOf?.Value);
        pack.Text(article.DuplicateBecause);
        pack.List(
            article.Relays,
            relay =>
            {
                RowPack.Write(pack, relay.Outlet);
                pack.Places(relay.Spans);
            }
        );
        pack.List(
            article.Lifted,
            passage =>
            {
                pack.Place(passage.Here);
                pack.Place(passage.There);
                pack.Number(passage.Words);
            }
        );
        pack.Flag(article.RevisionOf is not null);
        if (article.RevisionOf is not { } revision)
            return pack.ToArray();
        pack.Text(revision.Of.Value);
        pack.List(
            revision.Changes,
            change =>
            {
                Optional(pack, change.Before);
                Optional(pack, change.After);
                pack.List(change.Claims, pack.Text);
            }
        );
        return pack.ToArray();
    }

    public static LinkedArticle ReadLinked(byte[] packed, Article article)
    {
        (ImmutableArray<Statement> statements, ImmutableArray<Event> events, PackReader pack) = Open(packed, article.Id);
        ArticleId? original = pack.Text() is { } id ? ArticleId.From(id) : null;
        string? because = pack.Text();
        BriefArticle linked = new(article, original, pack.List(() => new Relay(RowPack.ReadReference(pack), pack.Places())))
        {
            DuplicateBecause = because,
            Lifted = pack.List(() => new LiftedPassage(pack.Place(), pack.Place(), pack.Count())),
            RevisionOf = pack.Flag()
                ? new ArticleRevision(
                    ArticleId.From(pack.Needed()),
                    pack.List(() => new TextChange(ReadOptional(pack), ReadOptional(pack), pack.List(pack.Needed)))
                )
                : null,
        };
        return new LinkedArticle(linked, statements, events);
    }

    /// <summary>The rows alone, for whoever does not need the article.</summary>
    public static (ImmutableArray<Statement> Statements, ImmutableArray<Event> Events) ReadRows(byte[] packed, ArticleId article)
    {
        (ImmutableArray<Statement> statements, ImmutableArray<Event> events, _) = Open(packed, article);
        return (statements, events);
    }

    /// <summary>What is said of all articles of a story.</summary>
    public static byte[] Body(Brief brief)
    {
        PackWriter pack = new();
        Story story = brief.Stories[0];
        pack.Text(story.Id);
        pack.Text(story.Title);
        pack.List(story.Articles, id => pack.Text(id.Value));
        pack.List(story.Claims, pack.Text);
        pack.List(
            story.Timeline,
            entry =>
            {
                pack.Text(entry.Date);
                pack.Text(entry.Row.Value);
            }
        );
        pack.List(brief.Actors, actor => RowPack.Write(pack, actor));
        pack.List(brief.Claims, claim => ClaimPack.Write(pack, claim));
        pack.List(
            brief.Conflicts,
            conflict =>
            {
                pack.Text(conflict.First);
                pack.Text(conflict.Second);
                pack.Label(conflict.On);
                pack.Places(conflict.Spans);
                pack.Text(conflict.Because);
            }
        );
        pack.List(brief.Commitments, commitment => ClaimPack.Write(pack, commitment));
        pack.List(
            brief.Unknowns,
            open =>
            {
                pack.Text(open.About);
                pack.Places(open.Spans);
            }
        );
        pack.List(
            brief.Circles,
            circle =>
            {
                pack.Text(circle.Claim);
                pack.List(circle.Outlets, outlet => pack.Text(outlet.Value));
                pack.Places(circle.Spans);
            }
        );
        return pack.ToArray();
    }

    /// <summary>The brief without its articles and rows.</summary>
    public static Brief ReadBody(byte[] packed)
    {
        PackReader pack = new(packed);
        Story story = new(
            pack.Needed(),
            pack.Needed(),
            pack.List(() => ArticleId.From(pack.Needed())),
            pack.List(pack.Needed),
            pack.List(() => new TimelineEntry(pack.Needed(), RowId.From(pack.Needed())))
        );
        return new Brief
        {
            Stories = [story],
            Actors = pack.List(() => RowPack.ReadActor(pack)),
            Claims = pack.List(() => ClaimPack.ReadClaim(pack)),
            Conflicts = pack.List(() =>
                new Conflict(pack.Needed(), pack.Needed(), pack.Label<ConflictKind>(), pack.Places()) { Because = pack.Needed() }
            ),
            Commitments = pack.List(() => ClaimPack.ReadCommitment(pack)),
            Unknowns = pack.List(() => new OpenQuestion(pack.Needed(), pack.Places())),
            Circles = pack.List(() => new CitationCircle(pack.Needed(), pack.List(() => ActorId.From(pack.Needed())), pack.Places())),
        };
    }

    private static (ImmutableArray<Statement> Statements, ImmutableArray<Event> Events, PackReader Pack) Open(
        byte[] packed,
        ArticleId article
    )
    {
        PackReader pack = new(packed);
        return (pack.List(() => RowPack.ReadStatement(pack, article)), pack.List(() => RowPack.ReadEvent(pack, article)), pack);
    }

    private static void Optional(PackWriter pack, Evidence? evidence)
    {
        pack.Flag(evidence is not null);
        if (evidence is { } place)
            pack.Place(place);
    }

    private static Evidence? ReadOptional(PackReader pack) => pack.Flag() ? pack.Place() : null;
}

/// <summary>An article's part of a brief.</summary>
internal sealed record LinkedArticle(BriefArticle Article, ImmutableArray<Statement> Statements, ImmutableArray<Event> Events);
