using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Actors;

/// <summary>The actors of a brief, and which actor of which article each of them is.</summary>
internal sealed class ActorDirectory
{
    private readonly Dictionary<(int Article, ActorId Local), ActorId> _briefIds;
    private readonly Dictionary<ActorId, Actor> _byId;
    private readonly ActorId?[] _outlets;

    private ActorDirectory(ImmutableArray<Actor> actors, Dictionary<(int Article, ActorId Local), ActorId> briefIds, ActorId?[] outlets)
    {
        Actors = actors;
        _briefIds = briefIds;
        _byId = actors.ToDictionary(a => a.Id);
        _outlets = outlets;
    }

    /// <summary>Gets the actors of all articles, each real one once, by id.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>Links the actors of a batch.</summary>
    public static ActorDirectory Build(Batch batch, int[] originals)
    {
        List<LocalActor> locals = KindByName.Settle([.. LocalsOf(batch)]);
        List<ActorNode> nodes = NodesOf(locals);
        List<List<ActorNode>> groups =
        [
            .. PersonLinker.Link(nodes.Where(n => n.Kind == ActorKind.Person)),
            .. NamedLinker.Link(nodes.Where(n => n.Kind != ActorKind.Person)),
            .. DescribedOf(locals, originals),
        ];
        Dictionary<ActorId, int>[] mentions =
        [
            .. batch.Annotations.Select(a => a.Mentions.Where(m => m.Actor is not null).CountBy(m => m.Actor!.Value).ToDictionary()),
        ];
        Dictionary<(int Article, ActorId Local), ActorId> briefIds = [];
        Dictionary<ActorId, Actor> actors = [];
        foreach (List<ActorNode> group in groups.OrderBy(g => g.Min(n => (n.Locals[0].Article, n.Locals[0].Actor.Id))))
        {
            List<LocalActor> members = [.. group.SelectMany(n => n.Locals).OrderBy(l => (l.Article, l.Actor.Id))];
            Actor actor = ActorMerging.Merge(members, batch, id => actors.ContainsKey(id)) with
            {
                Sources = SourcesOf(group, batch, mentions),
            };
            actors.Add(actor.Id, actor);
            foreach (LocalActor local in members)
                briefIds[(local.Article, local.Actor.Id)] = actor.Id;
        }

        ActorId?[] outlets = new ActorId?[batch.Count];
        for (int i = 0; i < outlets.Length; i++)
            outlets[i] = briefIds.TryGetValue((i, OutletId), out ActorId id) ? id : null;
        return new ActorDirectory([.. actors.Values.OrderBy(a => a.Id)], briefIds, outlets);
    }

    /// <summary>The brief's id of an article's actor; null for one that the article does not list.</summary>
    public ActorId? Resolve(int article, ActorId? local) =>
        local is { } id && _briefIds.TryGetValue((article, id), out ActorId brief) ? brief : null;

    /// <summary>The reference with the brief's id.</summary>
    public ActorReference? Resolve(int article, ActorReference? reference) =>
        reference is null ? null : reference with { Actor = Resolve(article, reference.Actor) };

    public Actor Get(ActorId id) => _byId[id];

    /// <summary>Whether the actor is an outlet.</summary>
    public bool IsMedia(ActorId? id) => id is { } actor && _byId[actor].Kind == ActorKind.Media;

    /// <summary>The outlet that published the article; null when the article does not say.</summary>
    public ActorId? OutletOf(int article) => _outlets[article];

    // The outlet of an article is an actor too, whether or not the text names it. No article-level id has this form.
    private static readonly ActorId OutletId = ActorId.From("\u0001outlet");

    private static IEnumerable<LocalActor> LocalsOf(Batch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            foreach (Actor actor in batch.Annotations[i].Actors.Where(static actor => actor.IsNamed))
                yield return new LocalActor(i, actor);
            if (batch.Article(i).Outlet is { } outlet && !string.IsNullOrWhiteSpace(outlet))
                yield return new LocalActor(
                    i,
                    new Actor(OutletId, outlet.Trim(), KindOf(batch.Annotations[i], outlet), [outlet.Trim()], [], null)
                );
        }
    }

    // A party that speaks in its own release is what the text takes it for, no news outlet.
    private static ActorKind KindOf(Annotation annotation, string outlet)
    {
        bool isRelease = annotation.Statements.Any(statement =>
            statement is { Cue: null, Quoted: QuotationKind.Indirect, Source.Party.Span: null }
            && statement.Source.Party.Description == outlet
        );
        Actor? issuer = isRelease ? annotation.Actors.FirstOrDefault(actor => actor.IsNamed && actor.Aliases.Contains(outlet)) : null;
        ActorKind other = isRelease ? ActorKind.Organization : ActorKind.Media;
        return issuer is { Kind: ActorKind.Organization or ActorKind.Government } ? issuer.Kind : other;
    }

    private static List<ActorNode> NodesOf(List<LocalActor> locals)
    {
        Dictionary<(ActorKind, string, string?), ActorNode> nodes = [];
        foreach (LocalActor local in locals.Where(l => IsNamed(l.Actor)))
        {
            string key = NameKey.Of(local.Actor.Name);
            if (nodes.TryGetValue((local.Actor.Kind, key, local.Actor.Country), out ActorNode? node))
                node.Locals.Add(local);
            else
                nodes.Add((local.Actor.Kind, key, local.Actor.Country), new ActorNode(local.Actor.Kind, key, local.Actor.Country, [local]));
        }

        return [.. nodes.Values];
    }

    private static ImmutableArray<ActorSource> SourcesOf(List<ActorNode> group, Batch batch, Dictionary<ActorId, int>[] mentions) =>
        [
            .. group
                .SelectMany(node => node.Locals.Select(local => (Local: local, Because: MergeReason.Of(group[0], node))))
                .OrderBy(source => (source.Local.Article, source.Local.Actor.Id))
                .Select(source => new ActorSource(
                    batch.Article(source.Local.Article).Id,
                    source.Local.Actor.Id == OutletId ? null : source.Local.Actor.Id,
                    source.Local.Actor.Name,
                    mentions[source.Local.Article].GetValueOrDefault(source.Local.Actor.Id),
                    source.Local.Actor.Id == OutletId ? "publishes the article" : source.Because
                )),
        ];

    // "Two trustees" of one article need not be those of another; only a copy means the same ones.
    private static IEnumerable<List<ActorNode>> DescribedOf(List<LocalActor> locals, int[] originals) =>
        locals
            .Where(l => !IsNamed(l.Actor))
            .GroupBy(l => (l.Actor.Kind, NameKey.Of(l.Actor.Name), Root(originals, l.Article)))
            .Select(g => new List<ActorNode> { new(g.Key.Kind, g.Key.Item2, null, [.. g]) });

    private static bool IsNamed(Actor actor)
    {
        if (!actor.IsNamed)
            return false;
        if (NameKey.Of(actor.Name).Length == 0)
            return false;
        bool isState = actor.Kind == ActorKind.Government && (actor.Country is not null || actor.Name.Any(char.IsUpper));
        return isState || NameKey.IsProper(actor.Name);
    }

    private static int Root(int[] originals, int article)
    {
        while (originals[article] >= 0)
            article = originals[article];
        return article;
    }
}
