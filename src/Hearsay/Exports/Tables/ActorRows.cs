using Hearsay.Contract;
using Hearsay.Core.Actors;
using static Hearsay.Exports.Tables.Column<Hearsay.Core.Actors.Actor>;

namespace Hearsay.Exports.Tables;

internal static class ActorRows
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "actors",
            scope => scope.Brief.Actors,
            [
                Text("id", (_, row) => row.Id.Value),
                Text("name", (_, row) => row.Name),
                Word("kind", (_, row) => ContractWords.Of(row.Kind)),
                Word("country", (_, row) => row.Country),
                Truth("named", (_, row) => row.IsNamed),
                Text("aliases", (_, row) => ListCell.OfWords(row.Aliases)),
                Text("roles", (_, row) => ListCell.OfWords(row.Roles.Select(RoleWords))),
                Whole("articles", (_, row) => row.Sources.Select(source => source.Article).Distinct().Count()),
                Whole("mentions", (_, row) => row.Sources.Sum(source => source.Mentions)),
            ]
        );

    private static string RoleWords(Role role)
    {
        string standing = role.Standing == RoleStanding.Held ? "" : ContractWords.Of(role.Standing) + " ";
        string of = role.Of is null ? "" : " of " + role.Of;
        return standing + role.Title + of + (role.Date is null ? "" : $" ({role.Date})");
    }
}
