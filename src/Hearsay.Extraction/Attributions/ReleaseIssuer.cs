using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Extraction.Attributions.Relations;

namespace Hearsay.Extraction.Attributions;

/// <summary>Corrects what kind of actor the signer of a release is: names are read as if every outlet were a news outlet.</summary>
internal static class ReleaseIssuer
{
    public static (ImmutableArray<Actor> Actors, ImmutableArray<Mention> Mentions) Corrected(
        ImmutableArray<Actor> actors,
        ImmutableArray<Mention> mentions,
        IReadOnlyList<Relation> relations
    )
    {
        string? outlet = relations.FirstOrDefault(static relation => relation is { CitedOutlet: not null, Lemma: "release" })?.CitedOutlet;
        Actor? issuer = outlet is null
            ? null
            : actors.FirstOrDefault(actor => actor.Kind == ActorKind.Media && actor.Aliases.Contains(outlet));
        if (issuer is null)
            return (actors, mentions);
        return (
            actors.Replace(issuer, issuer with { Kind = ActorKind.Organization }),
            [.. mentions.Select(mention => mention.Actor == issuer.Id ? mention with { Kind = ActorKind.Organization } : mention)]
        );
    }
}
