using Hearsay.Core.Actors;

namespace Hearsay.Linking.Actors;

/// <summary>Decides which organisations, outlets, governments, places and groups of several articles are one, by name, alias, initials and country.</summary>
internal static class NamedLinker
{
    /// <summary>Groups the nodes, which must be in a fixed order.</summary>
    public static List<List<ActorNode>> Link(IEnumerable<ActorNode> nodes)
    {
        List<ActorNode> all = [.. nodes];
        ILookup<int, string> places = all.Where(n => n.Kind is ActorKind.Place or ActorKind.Government)
            .SelectMany(n => n.ComparableKeys().SelectMany(key => n.Locals.Select(l => (l.Article, Key: key))))
            .ToLookup(p => p.Article, p => p.Key);
        List<Group> groups = [];
        Dictionary<string, List<Group>> byKey = new(StringComparer.Ordinal);
        foreach (ActorNode node in all.OrderBy(n => n.Country is null).ThenByDescending(n => CountWords(n.Key)))
        {
            List<string> keys = [.. KeysOf(node), .. PlaceKeysOf(node, places)];
            List<Group> fitting =
            [
                .. keys.SelectMany(k => byKey.GetValueOrDefault(Counterpart(k)) ?? []).Distinct().Where(g => g.Fits(node, keys)),
            ];
            Group? chosen = fitting.Count == 1 ? fitting[0] : fitting.Find(g => g.Seed.Key == node.Key);
            if (chosen is null)
                groups.Add(chosen = new Group(node, keys));
            else
                chosen.Nodes.Add(node);
            foreach (string key in keys)
            {
                if (!byKey.TryGetValue(key, out List<Group>? holders))
                    byKey.Add(key, holders = []);
                if (!holders.Contains(chosen))
                    holders.Add(chosen);
            }
        }

        return groups.ConvertAll(g => g.Nodes);
    }

    // Two long names of one set of initials are two bodies; an acronym meets the long name.
    private const string InitialsMark = "initials:";
    private const string AcronymMark = "acronym:";

    // "The Dockers' Union of Quillport" meets "the Dockers' Union" of an article that names Quillport; two unions of two towns do not meet.
    private const string PlacedMark = "placed:";
    private const string PlacelessMark = "placeless:";

    private static IEnumerable<string> PlaceKeysOf(ActorNode node, ILookup<int, string> places)
    {
        if (node.Kind != ActorKind.Organization || CountWords(node.Key) < 2)
            return [];
        return NameKey.BeforePlace(node.Key) is { } body
            ? [$"{PlacedMark}{body}|{node.Key[(body.Length + NameKey.PlaceJoint.Length)..]}"]
            : node.Locals.SelectMany(l => places[l.Article]).Distinct().Select(place => $"{PlacelessMark}{node.Key}|{place}");
    }

    private static bool IsAcronym(string key) => key.Length > 2 && !key.Contains(' ', StringComparison.Ordinal);

    private static string Counterpart(string key) =>
        key.StartsWith(InitialsMark, StringComparison.Ordinal) ? AcronymMark + key[InitialsMark.Length..]
        : key.StartsWith(AcronymMark, StringComparison.Ordinal) ? InitialsMark + key[AcronymMark.Length..]
        : key.StartsWith(PlacedMark, StringComparison.Ordinal) ? PlacelessMark + key[PlacedMark.Length..]
        : key.StartsWith(PlacelessMark, StringComparison.Ordinal) ? PlacedMark + key[PlacelessMark.Length..]
        : key;

    private static HashSet<string> KeysOf(ActorNode node)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (string key in node.ComparableKeys().Append(node.Key))
        {
            // A single common word ("Board", "Ministry") names different bodies in different articles; a name of its own counts,
            // and a beginning that an article has used for the body ("Halden" of "Halden Shipping").
            bool begins = node.Key.StartsWith(key + " ", StringComparison.Ordinal);
            if (
                key == node.Key
                || begins
                || key.Contains(' ', StringComparison.Ordinal)
                || node.Kind is ActorKind.Government or ActorKind.Place
            )
                keys.Add(key);
            if (node.Kind == ActorKind.Government)
                keys.Add("state:" + GovernmentName.CoreOf(key));
        }

        string initials = node.Kind is ActorKind.Organization or ActorKind.Media or ActorKind.Group ? NameKey.Initials(node.Key) : "";
        if (initials.Length > 2)
            keys.Add(InitialsMark + initials);
        if (IsAcronym(node.Key))
            keys.Add(AcronymMark + node.Key);
        if (node is { Kind: ActorKind.Government, Country: { } country })
            keys.Add("country:" + country);
        return keys;
    }

    private static int CountWords(string key) => key.Count(c => c == ' ') + 1;

    private sealed class Group(ActorNode seed, List<string> keys)
    {
        public ActorNode Seed => seed;

        public List<ActorNode> Nodes { get; } = [seed];

        // Support comes from the seed, never through a member that joined it.
        public bool Fits(ActorNode node, List<string> nodeKeys) =>
            Families.Meet(seed.Kind, node.Kind)
            && !(seed.Country is { } a && node.Country is { } b && a != b)
            && (seed.Key == node.Key || nodeKeys.Exists(k => keys.Contains(Counterpart(k))));
    }
}
