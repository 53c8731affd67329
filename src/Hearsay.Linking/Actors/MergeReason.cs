using Hearsay.Core.Actors;

namespace Hearsay.Linking.Actors;

/// <summary>Says in words why an actor of an article is taken for one that another article named.</summary>
internal static class MergeReason
{
    /// <summary>The reason for one node of a group, seen from the group's first.</summary>
    public static string Of(ActorNode seed, ActorNode node)
    {
        if (seed == node || seed.Key == node.Key)
            return "same name";
        string reason = node.Kind == ActorKind.Person ? OfPersons(seed, node) : OfOthers(seed, node);
        return SharedRole(seed, node) is { } role ? $"{reason}; both {role}" : reason;
    }

    private static string OfPersons(ActorNode seed, ActorNode node)
    {
        if (PersonName.Parse(seed.Name) is not { } left || PersonName.Parse(node.Name) is not { } right)
            return "same name after folding";
        string surname = left.Surname == right.Surname ? "same family name" : $"family names sound alike ({left.Surname}, {right.Surname})";
        if (!left.IsFull || !right.IsFull)
            return surname + ", and nobody else here can bear it";
        (string a, string b) = (left.Given[0], right.Given[0]);
        if (a == b)
            return surname + " and given name";
        if (a.Length == 1 || b.Length == 1)
            return $"{surname}; the initial {(a.Length == 1 ? a : b).ToUpperInvariant()} fits {(a.Length == 1 ? b : a)}";
        if (left.Nickname == b || right.Nickname == a)
            return $"{surname}; {(left.Nickname == b ? b : a)} is the nickname";
        return NameSound.AreAlike(a, b) ? $"{surname}; {a} sounds like {b}" : $"{surname}; {a} and {b} are forms of one given name";
    }

    private static string OfOthers(ActorNode seed, ActorNode node)
    {
        if (seed.Country is { } country && country == node.Country)
            return $"both are the country {country}";
        HashSet<string> keys = [.. seed.ComparableKeys()];
        string? shared = node.ComparableKeys()
            .Where(keys.Contains)
            .OrderByDescending(k => k.Length)
            .ThenBy(k => k, StringComparer.Ordinal)
            .FirstOrDefault();
        if (shared is not null)
            return $"both are called {shared}";
        if (NameKey.BeforePlace(seed.Key) == node.Key)
            return "its article names the place that the longer name ends with";
        string initials = NameKey.Initials(seed.Key);
        if (initials.Length > 2 && (node.Key == initials || keys.Contains(NameKey.Initials(node.Key))))
            return $"{initials.ToUpperInvariant()} are the initials";
        return NameKey.Initials(node.Key) is { Length: > 2 } own && (own == seed.Key || own == initials)
            ? $"{own.ToUpperInvariant()} are the initials"
            : "same name after folding";
    }

    private static string? SharedRole(ActorNode seed, ActorNode node)
    {
        HashSet<string> titles = [.. TitlesOf(seed)];
        return TitlesOf(node)
            .Where(titles.Contains)
            .OrderByDescending(t => t.Length)
            .ThenBy(t => t, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> TitlesOf(ActorNode node) =>
        node.Locals.SelectMany(l => l.Actor.Roles).Select(r => r.Title.ToLowerInvariant());
}
