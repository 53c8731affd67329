namespace Hearsay.Linking.Actors;

/// <summary>Decides which persons of several articles are one. Every member of a group is compatible with every other: nothing is merged through a third.</summary>
internal static class PersonLinker
{
    /// <summary>Groups the nodes, which must be in a fixed order.</summary>
    public static List<List<ActorNode>> Link(IEnumerable<ActorNode> nodes)
    {
        List<List<ActorNode>> groups = [];
        Dictionary<string, List<Member>> blocks = new(StringComparer.Ordinal);
        List<(ActorNode Node, PersonName? Name)> parsed = [.. nodes.Select(n => (n, PersonName.Parse(n.Name)))];
        HashSet<string> spelled = [.. parsed.Where(p => p.Name is not null).Select(p => p.Name!.Words)];
        foreach ((ActorNode node, PersonName? read) in parsed)
        {
            if (InOneOrder(read, spelled) is not { } name)
                groups.AddRange(OnePerArticle(node));
            else if (blocks.TryGetValue(name.SurnameSkeleton, out List<Member>? block))
                block.Add(new Member(node, name, FormsOfAddress.Of(node)));
            else
                blocks.Add(name.SurnameSkeleton, [new Member(node, name, FormsOfAddress.Of(node))]);
        }

        foreach (List<Member> block in blocks.Values)
            groups.AddRange(LinkBlock(block));
        return groups;
    }

    // "Ming Lao" where others write "Lao Ming": both are read in the order that sorts first.
    private static PersonName? InOneOrder(PersonName? name, HashSet<string> spelled) =>
        name?.Reversed() is { } reversed && spelled.Contains(reversed.Words) && string.CompareOrdinal(reversed.Words, name.Words) < 0
            ? reversed
            : name;

    private static IEnumerable<List<ActorNode>> LinkBlock(List<Member> block)
    {
        List<List<Member>> groups = [];
        List<ActorNode> alone = [];
        foreach (Member member in block.OrderBy(Rank))
        {
            List<List<Member>> fitting = [.. groups.Where(g => g.TrueForAll(m => AreCompatible(m, member)))];
            if (fitting.Count == 1)
                fitting[0].Add(member);
            else if (
                fitting.Count == 0
                && !(member.Name is { IsFull: false } && groups.Exists(g => g.Exists(m => AreCompatible(m, member))))
            )
                groups.Add([member]);
            else
                alone.Add(member.Node);
        }

        return groups.Select(g => g.ConvertAll(m => m.Node)).Concat(alone.SelectMany(OnePerArticle));
    }

    private static bool AreCompatible(Member left, Member right) =>
        PersonName.AreCompatible(left.Name, right.Name) && FormsOfAddress.Agree(left.Address, right.Address);

    // Full names found the groups; initials and bare surnames join the only group that they fit, or none.
    private static int Rank(Member member) =>
        member.Name switch
        {
            { IsFull: true, HasOnlyInitials: false } => 0,
            { IsFull: true } => 1,
            _ => 2,
        };

    // A surname that two people share does not tell which of them each article means.
    private static IEnumerable<List<ActorNode>> OnePerArticle(ActorNode node) =>
        node.Locals.GroupBy(l => l.Article).Select(g => new List<ActorNode> { new(node.Kind, node.Key, node.Country, [.. g]) });

    private readonly record struct Member(ActorNode Node, PersonName Name, FormOfAddress Address);
}
