using Hearsay.Core.Actors;
using Hearsay.Core.Text;
using Hearsay.Linking.Copies;

namespace Hearsay.Linking.Actors;

/// <summary>Makes one actor of the brief from the actors of several articles.</summary>
internal static class ActorMerging
{
    /// <summary>Merges members in batch order.</summary>
    /// <param name="isTaken">Whether an id is in use: two different people of one name differ by the article that names them first.</param>
    public static Actor Merge(List<LocalActor> members, Batch batch, Func<ActorId, bool> isTaken)
    {
        ActorKind kind = members.Exists(m => SignsItsNews(m, batch)) ? ActorKind.Media : KindOf(members);
        string name = FullestName(members, kind);
        StableHash hash = StableHash.Start.Add(NameKey.Of(name)).Add((long)kind);
        ActorId id = ActorId.From(hash.ToId("a"));
        for (int turn = 0; isTaken(id); turn++)
            id = ActorId.From(hash.Add(batch.Article(members[0].Article).Id.Value).Add(turn).ToId("a"));

        return new Actor(
            id,
            name,
            kind,
            [
                .. members
                    .SelectMany(m => m.Actor.Aliases.Append(m.Actor.Name))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            [.. members.SelectMany(m => m.Actor.Roles).Distinct().OrderBy(r => (r.Date ?? "", r.Title, r.Of ?? ""))],
            members.Select(m => m.Actor.Country).FirstOrDefault(c => c is not null)
        );
    }

    // "TOWN, May 15 (ABC) -" in the pages of the Alder Bay Chronicle: whatever else the name sounds like, it sends out news.
    private static bool SignsItsNews(LocalActor member, Batch batch) =>
        member.Actor.Kind == ActorKind.Media
        && batch.Article(member.Article) is { WireCredit: { Length: > 0 } credit, Outlet: { } outlet }
        && WireCredits.Means(credit, outlet)
        && NameKey.Of(outlet) == NameKey.Of(member.Actor.Name);

    // An article's masthead says that somebody publishes; the texts know better what else it is (a museum's own release).
    private static ActorKind KindOf(List<LocalActor> members)
    {
        List<LocalActor> named = members.FindAll(m => m.Actor.Kind != ActorKind.Media);
        bool isPublisherOnly = named.Count == 0 || members.Count - named.Count >= named.Count;
        return Families.Best((isPublisherOnly ? members : named).Select(m => m.Actor.Kind));
    }

    private static string FullestName(List<LocalActor> members, ActorKind kind)
    {
        var names = members.GroupBy(m => m.Actor.Name, StringComparer.Ordinal).Select(g => (Name: g.Key, Count: g.Count()));
        return kind switch
        {
            ActorKind.Government or ActorKind.Place => names
                .OrderByDescending(n => n.Count)
                .ThenBy(n => n.Name.Length)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .First()
                .Name,
            ActorKind.Person => names
                .OrderByDescending(n => PersonName.Parse(n.Name)?.SpelledOut ?? 0)
                .ThenByDescending(n => PersonName.Parse(n.Name)?.WordCount ?? 0)
                .ThenByDescending(n => n.Count)
                .ThenByDescending(n => PersonName.Parse(n.Name)?.Words.Length ?? 0)
                .ThenBy(n => n.Name.Length)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .First()
                .Name,
            _ => names
                .OrderByDescending(n => NameKey.Of(n.Name).Count(c => c == ' '))
                .ThenByDescending(n => n.Count)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .First()
                .Name,
        };
    }
}
