using System.Globalization;
using Hearsay.Contract;
using Hearsay.Core.Actors;
using Hearsay.Core.Events;
using static Hearsay.Exports.Tables.Column<Hearsay.Core.Events.Event>;

namespace Hearsay.Exports.Tables;

internal static class EventTable
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "events",
            scope => scope.Brief.Events,
            [
                Text("id", (_, row) => row.Id.Value),
                .. Home(row => row.Article),
                Word("type", (_, row) => ContractWords.Of(row.Type)),
                Word("mode", (_, row) => row.Mode),
                Word("status", (_, row) => ContractWords.Of(row.Status)),
                .. Party("actor", row => row.Actor),
                .. Party("recipient", row => row.Recipient),
                Word("date", (_, row) => row.Date?.Value),
                Word("date_grain", (_, row) => row.Date is { } date ? ContractWords.Of(date.Grain) : null),
                Word("place_id", (_, row) => row.Place?.Actor?.Value),
                Word("place", (scope, row) => scope.NameOf(row.Place, row.Article)),
                Text("numbers", (_, row) => ListCell.OfWords(row.Numbers.Select(Figure))),
                Word("trigger", (scope, row) => scope.Quote(row.Article, [row.Trigger])),
                Text("quotation", (scope, row) => scope.Index.QuoteOf(row.Id)),
                Text("statement", (_, row) => row.Statement?.Value),
                .. Claim(row => row.Id),
                Text("trigger_span", (scope, row) => scope.CodePoints(row.Article, [row.Trigger])),
                Text("url", (scope, row) => scope.ArticleOf(row.Article).Url),
            ]
        );

    private static Column<Event>[] Party(string name, Func<Event, ActorReference?> partyOf) =>
        [
            Word(name + "_id", (_, row) => partyOf(row)?.Actor?.Value),
            Word(name, (scope, row) => scope.NameOf(partyOf(row), row.Article)),
            Word(
                name + "_kind",
                (scope, row) => scope.Index.ActorOf(partyOf(row)?.Actor) is { } actor ? ContractWords.Of(actor.Kind) : null
            ),
            Word(name + "_country", (scope, row) => scope.Index.ActorOf(partyOf(row)?.Actor)?.Country),
        ];

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
