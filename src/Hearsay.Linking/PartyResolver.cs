using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking;

/// <summary>Says which actor of the brief a party of an article is. What one article cannot know, another tells: that a name is the name of an outlet.</summary>
internal sealed class PartyResolver
{
    private readonly Batch _batch;
    private readonly ActorDirectory _actors;
    private readonly Dictionary<string, ActorId> _outlets = new(StringComparer.Ordinal);

    public PartyResolver(Batch batch, ActorDirectory actors)
    {
        _batch = batch;
        _actors = actors;
        for (int i = 0; i < batch.Count; i++)
        {
            if (actors.OutletOf(i) is { } outlet && batch.Article(i).Outlet is { } name && NameKey.Of(name) is { Length: > 0 } key)
                _outlets.TryAdd(key, outlet);
        }
    }

    /// <summary>The reference with the brief's id.</summary>
    public ActorReference? Resolve(int article, ActorReference? reference)
    {
        ActorReference? resolved = _actors.Resolve(article, reference);
        if (resolved is null || (resolved.Actor is { } actor && (_actors.IsMedia(actor) || _actors.Get(actor).Kind != ActorKind.Person)))
            return resolved;
        string? words = resolved.Description ?? (resolved.Span is { } span ? _batch.Article(article).Slice(span) : null);
        return words is not null && _outlets.TryGetValue(NameKey.Of(words), out ActorId outlet)
            ? resolved with
            {
                Actor = outlet,
                Description = null,
            }
            : resolved;
    }

    /// <summary>The source with the brief's id.</summary>
    public StatementSource Resolve(int article, StatementSource source)
    {
        ActorReference party = Resolve(article, source.Party)!;
        bool isOutlet = party.Actor is not null && source.Party.Actor is null && _actors.IsMedia(party.Actor);
        return isOutlet ? new StatementSource(party, true, Anonymity.Media) : source with { Party = party };
    }
}
