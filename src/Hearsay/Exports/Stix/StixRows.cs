using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Exports.Tables;
using Hearsay.Presentation;

namespace Hearsay.Exports.Stix;

/// <summary>Statements and events as notes on their article and parties.</summary>
internal static class StixRows
{
    public static void Write(StixWriter writer, ExportScope scope)
    {
        foreach (Statement row in scope.Brief.Statements)
            Note(
                writer,
                scope,
                (row.Id, row.Article),
                $"{ContractWords.Of(row.Act)} by {scope.NameOf(row.Source.Party, row.Article) ?? "an unstated source"}",
                [row.Source.Party, row.Addressee, row.Channel],
                json => Statement(writer, json, scope, row)
            );
        foreach (Event row in scope.Brief.Events)
            Note(
                writer,
                scope,
                (row.Id, row.Article),
                $"{ContractWords.Of(row.Type) ?? Wording.Of(row.Type)} by {scope.NameOf(row.Actor, row.Article) ?? "an unnamed actor"}",
                [row.Actor, row.Recipient, row.Place],
                json => Event(writer, json, scope, row)
            );
    }

    private static void Note(
        StixWriter writer,
        ExportScope scope,
        (RowId Id, ArticleId Article) row,
        string summary,
        ImmutableArray<ActorReference?> parties,
        Action<Utf8JsonWriter> extend
    )
    {
        string words = scope.Index.QuoteOf(row.Id);
        writer.Domain(
            StixId.Of(row.Id),
            StixTime.Of(scope.ArticleOf(row.Article).Published),
            json =>
            {
                json.WriteString("abstract", summary);
                json.WriteString("content", words.Length > 0 ? words : summary);
                if (scope.NameOf(parties[0], row.Article) is { } author)
                    writer.Strings("authors", [author]);
                writer.Strings(
                    "object_refs",
                    parties
                        .Select(party => StixParties.RefOf(scope, party))
                        .OfType<string>()
                        .Prepend(StixId.OfObservation(row.Article))
                        .Distinct(StringComparer.Ordinal)
                );
                writer.Extension(() =>
                {
                    json.WriteString("row", row.Id.Value);
                    extend(json);
                    if (scope.ClaimOf(row.Id) is { } claim)
                        json.WriteString("claim_ref", StixId.OfClaim(claim.Id));
                });
            }
        );
    }

    private static void Statement(StixWriter writer, Utf8JsonWriter json, ExportScope scope, Statement row)
    {
        json.WriteString("kind", "statement");
        json.WriteString("act", ContractWords.Of(row.Act));
        json.WriteString("polarity", ContractWords.Of(row.Polarity));
        json.WriteString("certainty", ContractWords.Of(row.Certainty));
        json.WriteString("quoted", ContractWords.Of(row.Quoted));
        json.WriteString("anonymity", ContractWords.Of(row.Source.Anonymity));
        writer.Optional("source_ref", StixParties.RefOf(scope, row.Source.Party));
        writer.Optional("addressee_ref", StixParties.RefOf(scope, row.Addressee));
        writer.Optional("channel_ref", StixParties.RefOf(scope, row.Channel));
        writer.Optional("description", row.Source.Party.Description);
        if (row.Parent is { } parent && scope.Index.StatementOf(parent) is not null)
            json.WriteString("parent_ref", StixId.Of(parent));
        ImmutableArray<Core.Text.TextSpan> content = row.Content.IsDefaultOrEmpty && row.Cue is { } cue ? [cue] : row.Content;
        writer.Evidence(scope, [.. content.Select(span => new Evidence(row.Article, span))]);
    }

    private static void Event(StixWriter writer, Utf8JsonWriter json, ExportScope scope, Event row)
    {
        json.WriteString("kind", "event");
        json.WriteString("event_type", ContractWords.Of(row.Type) ?? Wording.Of(row.Type));
        writer.Optional("event_mode", row.Mode);
        json.WriteString("event_status", ContractWords.Of(row.Status));
        writer.Optional("event_date", row.Date?.Value);
        writer.Optional("actor_ref", StixParties.RefOf(scope, row.Actor));
        writer.Optional("recipient_ref", StixParties.RefOf(scope, row.Recipient));
        if (row.Statement is { } said && scope.Index.StatementOf(said) is not null)
            json.WriteString("parent_ref", StixId.Of(said));
        writer.Evidence(scope, [new Evidence(row.Article, row.Trigger)]);
    }
}
