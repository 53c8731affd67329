using Hearsay.Core.Actors;

namespace Hearsay.Linking.Actors;

/// <summary>An actor of one article, before linking.</summary>
internal sealed record LocalActor(int Article, Actor Actor);

/// <summary>Actors of several articles that go by the same name: what is linked.</summary>
/// <param name="Key">The folded name they share.</param>
internal sealed record ActorNode(ActorKind Kind, string Key, string? Country, List<LocalActor> Locals)
{
    /// <summary>Gets the name in the letters of the first article that has it.</summary>
    public string Name => Locals[0].Actor.Name;

    /// <summary>The folded names that may be compared across articles: the name itself and its proper aliases.</summary>
    public IEnumerable<string> ComparableKeys() =>
        Locals
            .SelectMany(l => l.Actor.Aliases.Append(l.Actor.Name))
            .Where(NameKey.IsProper)
            .Select(NameKey.Of)
            .Where(k => k.Length > 1)
            .Distinct(StringComparer.Ordinal);
}
