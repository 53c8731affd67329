using System.Globalization;
using Hearsay.Contract;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using static Hearsay.Exports.Tables.ExportTables;

namespace Hearsay.Exports.Tables;

internal static class EventTable
{
    public static ExportTable Create() =>
        new(
            "events",
            [
                Text("id"),
                Text("article"),
                Word("story"),
                Word("outlet"),
                Day("published"),
                Word("type"),
                Word("mode"),
                Word("status"),
                Word("actor_id"),
                Word("actor"),
                Word("actor_kind"),
                Word("actor_country"),
                Word("recipient_id"),
                Word("recipient"),
                Word("recipient_kind"),
                Word("recipient_country"),
                Word("date"),
                Word("date_grain"),
                Word("place_id"),
                Word("place"),
                Text("numbers"),
                Word("trigger"),
                Text("quotation"),
                Text("statement"),
                Text("claim"),
                Word("claim_state"),
                Whole("independent_min"),
                Whole("independent_max"),
                Text("trigger_span"),
                Text("url"),
            ],
            scope => scope.Brief.Events.Select(row => Row(scope, row))
        );

    private static object?[] Row(ExportScope scope, Event row)
    {
        Article article = scope.ArticleOf(row.Article);
        Claim? claim = scope.ClaimOf(row.Id);
        Actor? actor = scope.Index.ActorOf(row.Actor?.Actor);
        Actor? recipient = scope.Index.ActorOf(row.Recipient?.Actor);
        return
        [
            row.Id.Value,
            row.Article.Value,
            scope.StoryOf(row.Article),
            article.Outlet,
            ExportScope.DayOf(article),
            ContractWords.Of(row.Type),
            row.Mode,
            ContractWords.Of(row.Status),
            row.Actor?.Actor?.Value,
            scope.NameOf(row.Actor, row.Article),
            actor is null ? null : ContractWords.Of(actor.Kind),
            actor?.Country,
            row.Recipient?.Actor?.Value,
            scope.NameOf(row.Recipient, row.Article),
            recipient is null ? null : ContractWords.Of(recipient.Kind),
            recipient?.Country,
            row.Date?.Value,
            row.Date is { } date ? ContractWords.Of(date.Grain) : null,
            row.Place?.Actor?.Value,
            scope.NameOf(row.Place, row.Article),
            row.Numbers.IsEmpty ? null : string.Join("; ", row.Numbers.Select(Figure)),
            scope.Quote(row.Article, [row.Trigger]),
            scope.Index.QuoteOf(row.Id),
            row.Statement?.Value,
            claim?.Id,
            claim is null ? null : ContractWords.Of(claim.State),
            (long?)claim?.IndependentOrigins.Min,
            (long?)claim?.IndependentOrigins.Max,
            scope.CodePoints(row.Article, [row.Trigger]),
            article.Url,
        ];
    }

    // "injured = 15", "workers >= 900".
    private static string Figure(StatedNumber number)
    {
        string relation = number.Bound switch
        {
            NumberBound.AtLeast => ">=",
            NumberBound.AtMost => "<=",
            NumberBound.About => "~",
            _ => "=",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number.What} {relation} {number.Value}");
    }
}
