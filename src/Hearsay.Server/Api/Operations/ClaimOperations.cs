using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledgers;
using Hearsay.Server.Api.Answers;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Claims, and how anybody knows.</summary>
internal static class ClaimOperations
{
    private const string Area = "Claims";

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get("/claims", "listClaims", Area, "Claims, those of the latest story first.", ListClaims) with
        {
            Parameters =
            [
                Parameter.Text("story", "Id of the story."),
                Parameter.OneOf("state", "Where the claim stands.", ApiChoices.States),
                Parameter.Number("minOrigins", "How many origins must provably be independent.", 0, 1000),
                Parameter.Day("since", "First day of its first telling."),
                Parameter.Day("until", "Last day of its first telling."),
            ],
            IsPaged = true,
            Answer = "ClaimSummary",
        },
        Operation.Get("/claims/nearest", "findClaims", Area, "The claims that are nearest to a sentence, nearest first.", FindClaims) with
        {
            Remarks =
                "The sentence need not be worded as in an article. Where a claim gives another figure, or says that it is not so, that is said.",
            Parameters =
            [
                Parameter.Text("text", "The sentence.") with
                {
                    IsRequired = true,
                },
                Parameter.Number("limit", "How many at most (default 5).", 1, 50),
            ],
            Answer = "ClaimMatches",
        },
        Operation.Get("/claims/{claim}", "getClaim", Area, "A claim with its rows, conflicts, commitments and decisions.", GetClaim) with
        {
            Parameters = [Parameter.InPath("claim", "Id of the claim.")],
            Answer = "StoredClaim",
        },
        Operation.Get(
            "/claims/{claim}/trace",
            "traceClaim",
            Area,
            "How anybody knows: every step from the articles to the origins, with its letters.",
            TraceClaim
        ) with
        {
            Parameters = [Parameter.InPath("claim", "Id of the claim.")],
            Answer = "ClaimTrace",
        },
    ];

    private static IResult ListClaims(ApiCall call)
    {
        ClaimFilter filter = new()
        {
            Story = call.Text("story"),
            State = ApiChoices.States.Find(call.Text("state")),
            MinOrigins = call.Number("minOrigins"),
            Since = call.Day("since"),
            Until = call.Day("until"),
        };
        return call.Json(call.Store.Claims(filter, call.After, call.Most), (json, claim) => json.Claim(claim));
    }

    private static IResult FindClaims(ApiCall call)
    {
        ClaimAnswer answer = call.Room.Ledger.FindClaims(call.Text("text")!, call.Number("limit") ?? 5);
        return call.Json(json =>
            json.Object(() =>
                json.List(
                    "matches",
                    answer.Matches,
                    match =>
                        json.Object(() =>
                        {
                            json.Json.WriteNumber("likeness", Math.Round(match.Likeness, 3));
                            json.List("differences", match.Differences, json.Json.WriteStringValue);
                            json.KnowAllOf(answer.Brief);
                            json.Json.WritePropertyName("claim");
                            json.Contract.WriteClaim(match.Claim);
                        })
                )
            )
        );
    }

    private static IResult GetClaim(ApiCall call) =>
        call.Store.FindClaim(call.Text("claim")!) is { } claim ? call.Json(json => json.StoredClaim(claim)) : ApiCall.NotFound("claim");

    private static IResult TraceClaim(ApiCall call) =>
        call.Store.FindClaim(call.Text("claim")!) is { } claim
            ? call.Json(json => json.Trace(new ClaimTrace(claim)))
            : ApiCall.NotFound("claim");
}
