using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Ledger.Search;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Looking for statements, articles and actors.</summary>
internal static class SearchOperations
{
    private const string Area = "Search";

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get("/search", "search", Area, "Look for words and all else that a statement, an article or an actor has.", Search) with
        {
            Remarks =
                "Words must all occur; words in quotation marks stand together; a leading minus forbids a word. The header 'Hearsay-Partial: true' says that only the newest of very many were looked through.",
            Parameters =
            [
                Parameter.Text("q", "Words."),
                Parameter.OneOf("in", "What is looked through (default statements).", ApiChoices.Scopes),
                Parameter.Text("speaker", "Id of the actor who said it."),
                Parameter.Text("addressee", "Id of the actor to whom it was said."),
                Parameter.OneOf("act", "The speech act.", ApiChoices.Acts),
                Parameter.Text("outlet", "The outlet."),
                Parameter.Day("since", "First day, of the statement, else of publication."),
                Parameter.Day("until", "Last day."),
                Parameter.OneOf("state", "Where its claim stands.", ApiChoices.States),
                Parameter.Number("minOrigins", "How many origins of its claim must provably be independent.", 0, 1000),
            ],
            IsPaged = true,
            Answer = "SearchHit",
        },
        Operation.Get("/rows/{row}", "getRow", Area, "A statement or an event where it stands, with its sentence.", GetRow) with
        {
            Parameters = [Parameter.InPath("row", "Id of the statement or event.")],
            Answer = "LedgerRow",
        },
    ];

    private static IResult Search(ApiCall call)
    {
        LedgerQuery query = new()
        {
            Words = call.Text("q") ?? "",
            Scope = ApiChoices.Scopes.Find(call.Text("in")) ?? SearchScope.Statements,
            Speaker = call.Text("speaker") is { } speaker ? ActorId.From(speaker) : null,
            Addressee = call.Text("addressee") is { } addressee ? ActorId.From(addressee) : null,
            Act = ApiChoices.Acts.Find(call.Text("act")),
            Outlet = call.Text("outlet"),
            Since = call.Day("since"),
            Until = call.Day("until"),
            State = ApiChoices.States.Find(call.Text("state")),
            MinOrigins = call.Number("minOrigins"),
        };
        if (query.Scope != SearchScope.Statements && IsOfStatements(query))
            return ApiCall.Bad("only statements have a speaker, an addressee, an act, a state and origins");
        if (query.Scope == SearchScope.Actors && (query.Outlet is not null || query.Since is not null || query.Until is not null))
            return ApiCall.Bad("actors have no outlet and no day");
        SearchAnswer answer = call.Store.Search(query, call.After, call.Most);
        if (answer.IsPartial)
            call.Context.Response.Headers["Hearsay-Partial"] = "true";
        return call.Json(answer.Page, (json, hit) => json.Hit(hit));
    }

    private static bool IsOfStatements(LedgerQuery query) =>
        query.Speaker is not null
        || query.Addressee is not null
        || query.Act is not null
        || query.State is not null
        || query.MinOrigins is not null;

    private static IResult GetRow(ApiCall call) =>
        call.Store.FindRow(RowId.From(call.Text("row")!)) is { } row ? call.Json(json => json.Row(row)) : ApiCall.NotFound("row");
}
