using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;

namespace Hearsay.Cli.Reports;

/// <summary>The parties of a brief as text: most mentioned first, each with its other names, its roles and why names were joined.</summary>
internal static class ActorTable
{
    public static void Write(TextWriter output, Brief brief, bool explains)
    {
        IEnumerable<Actor> actors = brief
            .Actors.Where(actor => actor.IsNamed)
            .OrderByDescending(MentionsOf)
            .ThenBy(actor => actor.Name, StringComparer.Ordinal)
            .ThenBy(actor => actor.Id);
        foreach (Actor actor in actors)
            Write(output, actor, explains);
    }

    private static int MentionsOf(Actor actor) => actor.Sources.Sum(source => source.Mentions);

    private static void Write(TextWriter output, Actor actor, bool explains)
    {
        int mentions = MentionsOf(actor);
        int articles = actor.Sources.Select(source => source.Article).Distinct().Count();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{VisibleText.Of(actor.Name)}  [{ContractWords.Of(actor.Kind)}]  {Counted(mentions, "mention")} in {Counted(articles, "article")}"
            )
        );
        string[] others = [.. actor.Aliases.Where(alias => alias != actor.Name)];
        if (others.Length > 0)
            output.WriteLine("    also  " + VisibleText.Of(string.Join(" · ", others)));
        foreach (Role role in actor.Roles)
            output.WriteLine("    role  " + VisibleText.Of(Words(role)));
        foreach (ActorSource source in actor.Sources)
        {
            if (!explains && (source.Name == actor.Name || source.Local is null))
                continue;
            output.WriteLine(
                "    from  "
                    + VisibleText.Of(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{source.Article}: {source.Name} ({Counted(source.Mentions, "mention")}) because {source.Because}"
                        )
                    )
            );
        }
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Words(Role role)
    {
        string standing = role.Standing == RoleStanding.Held ? "" : $" ({ContractWords.Of(role.Standing)})";
        string of = role.Of is null ? "" : $" of {role.Of}";
        string date = role.Date is null ? "" : $", stated {role.Date}";
        return role.Title + of + standing + date;
    }
}
