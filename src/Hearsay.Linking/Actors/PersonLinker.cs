namespace Hearsay.Linking.Actors;

/// <summary>Decides which persons of several articles are one. Every member of a group is compatible with every other: nothing is merged through a third.</summary>
internal static class PersonLinker
{
    /// <summary>Groups the nodes, which must be in a fixed order.</summary>
    public static List<List<ActorNode>> Link(IEnumerable<ActorNode> nodes)
    {
        List<List<ActorNode>> groups = [];
        Dictionary<string, List<(ActorNode Node, PersonName Name)>> blocks = new(StringComparer.Ordinal);
        List<(ActorNode Node, PersonName? Name)> parsed = [.. nodes.Select(n => (n, PersonName.Parse(n.Name)))];
        HashSet<string> spelled = [.. parsed.Where(p => p.Name is not null).Select(p => p.Name!.Words)];
        foreach ((ActorNode node, PersonName? read) in parsed)
        {
            if (InOneOrder(read, spelled) is not { } name)
                groups.AddRange(OnePerArticle(node));
            else if (blocks.TryGetValue(name.SurnameSkeleton, out List<(ActorNode Node, PersonName Name)>? block))
                block.Add((node, name));
            else
                blocks.Add(name.SurnameSkeleton, [(node, name)]);
        }

        foreach (List<(ActorNode Node, PersonName Name)> block in blocks.Values)
            groups.AddRange(LinkBlock(block));
        return groups;
    }

    // "Ming Lao" where others write "Lao Ming": both are read in the order that sorts first.
    private static PersonName? InOneOrder(PersonName? name, HashSet<string> spelled) =>
        name?.Reversed() is { } reversed && spelled.Contains(reversed.Words) && string.CompareOrdinal(reversed.Words, name.Words) < 0
            ? reversed
            : name;

    private static IEnumerable<List<ActorNode>> LinkBlock(List<(ActorNode Node, PersonName Name)> block)
    {
        List<List<(ActorNode Node, PersonName Name)>> groups = [];
        List<ActorNode> alone = [];
        foreach ((ActorNode node, PersonName name) in block.OrderBy(Rank))
        {
            List<List<(ActorNode Node, PersonName Name)>> fitting =
            [
                .. groups.Where(g => g.TrueForAll(m => PersonName.AreCompatible(m.Name, name))),
            ];
            if (fitting.Count == 1)
                fitting[0].Add((node, name));
            else if (
                fitting.Count == 0
                && !(name is { IsFull: false } && groups.Exists(g => g.Exists(m => PersonName.AreCompatible(m.Name, name))))
            )
                groups.Add([(node, name)]);
            else
                alone.Add(node);
        }

        return groups.Select(g => g.ConvertAll(m => m.Node)).Concat(alone.SelectMany(OnePerArticle));
    }

    // Full names found the groups; initials and bare surnames join the only group that they fit, or none.
    private static int Rank((ActorNode Node, PersonName Name) member) =>
        member.Name switch
        {
            { IsFull: true, HasOnlyInitials: false } => 0,
            { IsFull: true } => 1,
            _ => 2,
        };

    // A surname that two people share does not tell which of them each article means.
    private static IEnumerable<List<ActorNode>> OnePerArticle(ActorNode node) =>
        node.Locals.GroupBy(l => l.Article).Select(g => new List<ActorNode> { new(node.Kind, node.Key, node.Country, [.. g]) });
}
