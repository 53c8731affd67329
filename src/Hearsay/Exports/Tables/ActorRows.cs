using Hearsay.Contract;
using Hearsay.Core.Actors;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

internal static class ActorRows
{
    public static ExportTable Create() =>
        new(
            "actors",
            [
                Text("id"),
                Text("name"),
                Word("kind"),
                Word("country"),
                Truth("named"),
                Text("aliases"),
                Text("roles"),
                Whole("articles"),
                Whole("mentions"),
            ],
            scope => scope.Brief.Actors.Select(Row)
        );

    private static object?[] Row(Actor row) =>
        [
            row.Id.Value,
            row.Name,
            ContractWords.Of(row.Kind),
            row.Country,
            row.IsNamed,
            string.Join("; ", row.Aliases),
            row.Roles.IsEmpty ? null : string.Join("; ", row.Roles.Select(RoleWords)),
            (long)row.Sources.Select(source => source.Article).Distinct().Count(),
            (long)row.Sources.Sum(source => source.Mentions),
        ];

    private static string RoleWords(Role role)
    {
        string standing = role.Standing == RoleStanding.Held ? "" : ContractWords.Of(role.Standing) + " ";
        string of = role.Of is null ? "" : " of " + role.Of;
        return standing + role.Title + of + (role.Date is null ? "" : $" ({role.Date})");
    }
}
