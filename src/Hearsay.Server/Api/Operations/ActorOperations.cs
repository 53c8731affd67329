using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Actors: what they said and did, and what they were taken for.</summary>
internal static class ActorOperations
{
    private const string Area = "Actors";
    private const int MostNamed = 50;

    private static readonly Parameter Actor = Parameter.InPath("actor", "Id of the actor.");

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get("/actors", "listActors", Area, "Actors, those of most stories first; or those of a name.", ListActors) with
        {
            Parameters = [Parameter.Text("name", "A name, an alias or a country's ISO code; the list is then one stretch.")],
            IsPaged = true,
            Answer = "ActorSummary",
        },
        Operation.Get("/actors/{actor}", "getActor", Area, "An actor with its names, roles and decisions.", GetActor) with
        {
            Remarks = "The id of an actor that was merged finds the one that it became.",
            Parameters = [Actor],
            Answer = "StoredActor",
        },
        Rows(
            "/actors/{actor}/statements",
            "listStatementsBy",
            "What an actor said, the newest first.",
            (call, id) => call.Store.StatementsBy(id, call.After, call.Most)
        ),
        Rows(
            "/actors/{actor}/addressed",
            "listStatementsTo",
            "What was said to an actor, the newest first.",
            (call, id) => call.Store.StatementsTo(id, call.After, call.Most)
        ),
        Rows(
            "/actors/{actor}/events",
            "listEventsOf",
            "What an actor did or what was done to it, the newest first.",
            (call, id) => call.Store.EventsOf(id, call.After, call.Most)
        ),
        Operation.Get(
            "/actors/{actor}/commitments",
            "listCommitmentsOf",
            Area,
            "What an actor bound itself to, with what became of it.",
            ListCommitments
        ) with
        {
            Parameters = [Actor],
            IsPaged = true,
            Answer = "StoredCommitment",
        },
        Operation.Get(
            "/actors/{actor}/merges",
            "listMergesOf",
            Area,
            "What articles call an actor, and why those were taken for one.",
            ListMerges
        ) with
        {
            Parameters = [Actor],
            IsPaged = true,
            Answer = "ActorMerge",
        },
        Operation.Get("/actors/{actor}/dyads", "listDyadsOf", Area, "The actors with most rows between them and this one.", ListDyads) with
        {
            Parameters = [Actor],
            Answer = "DyadList",
        },
        Operation.Get(
            "/dyads/{first}/{second}",
            "getDyad",
            Area,
            "What two actors did and said to each other, both ways, the oldest first.",
            GetDyad
        ) with
        {
            Parameters = [Parameter.InPath("first", "Id of the one actor."), Parameter.InPath("second", "Id of the other actor.")],
            IsPaged = true,
            Answer = "LedgerRow",
        },
    ];

    private static Operation Rows(string path, string name, string summary, Func<ApiCall, ActorId, Page<LedgerRow>> rows) =>
        Operation.Get(path, name, Area, summary, call => call.Json(rows(call, IdOf(call, "actor")), (json, row) => json.Row(row))) with
        {
            Parameters = [Actor],
            IsPaged = true,
            Answer = "LedgerRow",
        };

    private static IResult ListActors(ApiCall call) =>
        call.Text("name") is { } name
            ? call.Json(call.Store.ActorsNamed(name, MostNamed), (json, actor) => json.Actor(actor))
            : call.Json(call.Store.Actors(call.After, call.Most), (json, actor) => json.Actor(actor));

    private static IResult GetActor(ApiCall call) =>
        call.Store.FindActor(IdOf(call, "actor")) is { } actor ? call.Json(json => json.StoredActor(actor)) : ApiCall.NotFound("actor");

    private static IResult ListCommitments(ApiCall call) =>
        call.Json(call.Store.CommitmentsOf(IdOf(call, "actor"), call.After, call.Most), (json, commitment) => json.Commitment(commitment));

    private static IResult ListMerges(ApiCall call) =>
        call.Json(call.Store.MergesOf(IdOf(call, "actor"), call.After, call.Most), (json, merge) => json.Merge(merge));

    private static IResult ListDyads(ApiCall call) =>
        call.Json(
            call.Store.DyadsOf(IdOf(call, "actor"), call.Most),
            (json, dyad) =>
                json.Object(() =>
                {
                    json.Json.WritePropertyName("actor");
                    json.Actor(dyad.Other);
                    json.Number("rows", dyad.Rows);
                })
        );

    private static IResult GetDyad(ApiCall call) =>
        call.Json(call.Store.Dyad(IdOf(call, "first"), IdOf(call, "second"), call.After, call.Most), (json, row) => json.Row(row));

    private static ActorId IdOf(ApiCall call, string parameter) => ActorId.From(call.Text(parameter)!);
}
