using Hearsay.Contract;
using Hearsay.Core.Briefs;
using static Hearsay.Exports.Tables.Column<Hearsay.Core.Briefs.Claim>;

namespace Hearsay.Exports.Tables;

internal static class ClaimTable
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "claims",
            scope => scope.Brief.Claims,
            [
                Text("id", (_, row) => row.Id),
                Word("story", (scope, row) => row.Articles.Select(scope.StoryOf).FirstOrDefault(story => story is not null)),
                Text("text", (_, row) => row.Text),
                Word("state", (_, row) => ContractWords.Of(row.State)),
                Whole("members", (_, row) => row.Members.Length),
                Whole("articles", (_, row) => row.Articles.Length),
                Whole("independent_min", (_, row) => row.IndependentOrigins.Min),
                Whole("independent_max", (_, row) => row.IndependentOrigins.Max),
                Text("origins", (scope, row) => ListCell.OfWords(row.Origins.Select(origin => NameOf(scope, origin)))),
                Whole("denials", (_, row) => row.DeniedBy.Length),
                Text("denied_by", (_, row) => ListCell.OfIds(row.DeniedBy.Select(id => id.Value))),
                Day("first_published", (scope, row) => DaysOf(scope, row).Min()),
                Day("last_published", (scope, row) => DaysOf(scope, row).Max()),
                Word("grade_source", (_, row) => row.Grade.Source.ToString()),
                Whole("grade_information", (_, row) => row.Grade.Information),
                Text("grade_because", (_, row) => row.Grade.Because),
                Text("rows", (_, row) => ListCell.OfIds(row.Members.Select(id => id.Value))),
            ]
        );

    private static string NameOf(ExportScope scope, ClaimOrigin origin) =>
        scope.Index.ActorOf(origin.Actor)?.Name ?? origin.Description ?? "not stated";

    private static IEnumerable<DateOnly?> DaysOf(ExportScope scope, Claim row) =>
        row.Articles.Select(id => scope.Index.FindArticle(id)?.Article.Published?.Day);
}
