using Hearsay.Contract;
using Hearsay.Core.Briefs;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

internal static class ClaimTable
{
    public static ExportTable Create() =>
        new(
            "claims",
            [
                Text("id"),
                Word("story"),
                Text("text"),
                Word("state"),
                Whole("members"),
                Whole("articles"),
                Whole("independent_min"),
                Whole("independent_max"),
                Text("origins"),
                Whole("denials"),
                Text("denied_by"),
                Day("first_published"),
                Day("last_published"),
                Word("grade_source"),
                Whole("grade_information"),
                Text("grade_because"),
                Text("rows"),
            ],
            scope => scope.Brief.Claims.Select(row => Row(scope, row))
        );

    private static object?[] Row(ExportScope scope, Claim row)
    {
        DateOnly?[] days =
        [
            .. row.Articles.Select(id => scope.Index.FindArticle(id)?.Article.Published?.Day).Where(day => day is not null).Order(),
        ];
        return
        [
            row.Id,
            row.Articles.Select(scope.StoryOf).FirstOrDefault(story => story is not null),
            row.Text,
            ContractWords.Of(row.State),
            (long)row.Members.Length,
            (long)row.Articles.Length,
            (long)row.IndependentOrigins.Min,
            (long)row.IndependentOrigins.Max,
            string.Join("; ", row.Origins.Select(origin => scope.Index.ActorOf(origin.Actor)?.Name ?? origin.Description ?? "not stated")),
            (long)row.DeniedBy.Length,
            row.DeniedBy.IsEmpty ? null : string.Join(';', row.DeniedBy.Select(id => id.Value)),
            days.Length == 0 ? null : days[0],
            days.Length == 0 ? null : days[^1],
            row.Grade.Source.ToString(),
            (long)row.Grade.Information,
            row.Grade.Because,
            string.Join(';', row.Members.Select(id => id.Value)),
        ];
    }
}
