using Hearsay.Core.Actors;

namespace Hearsay.Linking.Actors;

/// <summary>Settles what kind of actor a name means: within one story one full name is one actor, however each article took it.</summary>
internal static class KindByName
{
    // Where as many articles say one as the other: a place by its name alone is seldom a person.
    private static readonly ActorKind[] Preferred =
    [
        ActorKind.Government,
        ActorKind.Organization,
        ActorKind.Media,
        ActorKind.Group,
        ActorKind.Document,
        ActorKind.Place,
        ActorKind.Person,
    ];

    /// <summary>The actors of all articles, each with the kind that most articles give its name.</summary>
    public static List<LocalActor> Settle(List<LocalActor> locals)
    {
        Dictionary<string, ActorKind> kinds = locals
            .GroupBy(l => NameKey.Of(l.Actor.Name), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Select(l => l.Actor.Kind).Distinct().Skip(1).Any())
            .ToDictionary(g => g.Key, KindOf, StringComparer.Ordinal);
        return locals.ConvertAll(local =>
            kinds.TryGetValue(NameKey.Of(local.Actor.Name), out ActorKind kind) && CanBe(local.Actor.Kind, kind)
                ? local with
                {
                    Actor = local.Actor with { Kind = kind },
                }
                : local
        );
    }

    // A place and its government, an outlet and the body that publishes it are told apart or joined elsewhere, with more knowledge.
    private static bool CanBe(ActorKind own, ActorKind settled) =>
        own == settled || own is ActorKind.Person || settled is ActorKind.Person || !Families.Meet(own, settled);

    private static ActorKind KindOf(IEnumerable<LocalActor> same) =>
        same.GroupBy(l => l.Actor.Kind == ActorKind.Place ? ActorKind.Place : l.Actor.Kind)
            .OrderByDescending(g => g.Key == ActorKind.Media ? 2 : g.Select(l => l.Article).Distinct().Count())
            .ThenBy(g => Array.IndexOf(Preferred, g.Key))
            .First()
            .Key;
}
