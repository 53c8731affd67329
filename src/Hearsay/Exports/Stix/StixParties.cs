using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Stix;

/// <summary>Parties and outlets as identities.</summary>
internal static class StixParties
{
    public static void Write(StixWriter writer, ExportScope scope)
    {
        foreach (Actor actor in scope.Brief.Actors)
            writer.Domain(
                StixId.Of(actor.Id),
                StixTime.Unknown,
                json =>
                {
                    json.WriteString("name", actor.Name);
                    writer.Optional("description", DescriptionOf(actor));
                    if (!actor.Roles.IsEmpty)
                        writer.Strings("roles", actor.Roles.Select(role => role.Title).Distinct(StringComparer.Ordinal));
                    json.WriteString("identity_class", ClassOf(actor));
                    if (actor.Kind == ActorKind.Government)
                        writer.Strings("sectors", ["government"]);
                }
            );
        foreach (Article article in scope.Brief.Articles.Select(row => row.Article))
        {
            if (article.Outlet is not { Length: > 0 } outlet)
                continue;
            writer.Domain(
                StixId.OfOutlet(outlet),
                StixTime.Unknown,
                json =>
                {
                    json.WriteString("name", outlet);
                    json.WriteString("identity_class", "organization");
                    // STIX's vocabulary of sectors has none for the media; it is open.
                    writer.Strings("sectors", ["media"]);
                }
            );
        }
    }

    /// <summary>The identity of a party; null for one without.</summary>
    public static string? RefOf(ExportScope scope, ActorReference? party) =>
        scope.Index.ActorOf(party?.Actor) is { } actor ? StixId.Of(actor.Id) : null;

    private static string ClassOf(Actor actor) =>
        actor.Kind switch
        {
            ActorKind.Person when actor.IsNamed => "individual",
            ActorKind.Person => "class",
            ActorKind.Organization or ActorKind.Government or ActorKind.Media => "organization",
            ActorKind.Group => "group",
            _ => "unknown",
        };

    private static string? DescriptionOf(Actor actor)
    {
        string[] others = [.. actor.Aliases.Where(alias => alias != actor.Name)];
        string country = actor.Country is null ? "" : "Country: " + actor.Country + ". ";
        string aliases = others.Length == 0 ? "" : "Also: " + string.Join("; ", others) + ".";
        return (country + aliases).TrimEnd() is { Length: > 0 } text ? text : null;
    }
}
