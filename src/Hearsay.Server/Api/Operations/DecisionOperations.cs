using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledgers;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>What analysts decide: it stands beside the evidence and can be undone.</summary>
internal static class DecisionOperations
{
    private const string Area = "Decisions";
    private const int MostLetters = 4_000;

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get(
            "/decisions",
            "listDecisions",
            Area,
            "Decisions, the newest first; of one subject where one is given.",
            ListDecisions
        ) with
        {
            Parameters = [Parameter.Text("subject", "Id of what it is about.")],
            IsPaged = true,
            Answer = "Decision",
        },
        new("POST", "/decisions", "decide", Area, "Confirm, reject, merge, split or note.")
        {
            Remarks = "The author is whoever holds the key. What the decision touches is linked anew before it is answered.",
            Scope = Scope.Write,
            Bodies = [("application/json", "DecisionRequest")],
            Answer = "Decision",
            AnswerStatus = StatusCodes.Status201Created,
            Handle = DecideAsync,
        },
        new("POST", "/decisions/{number}/undo", "undoDecision", Area, "Undo a decision: the row stays, and says who undid it.")
        {
            Parameters =
            [
                Parameter.Number("number", "The decision's number.", 1, int.MaxValue) with
                {
                    IsInPath = true,
                    IsRequired = true,
                },
            ],
            Scope = Scope.Write,
            Answer = "Decision",
            Handle = call => Task.FromResult(Undo(call)),
        },
    ];

    private static IResult ListDecisions(ApiCall call) =>
        call.Json(call.Store.Decisions(call.Text("subject"), call.After, call.Most), (json, decision) => json.Decision(decision));

    private static async Task<IResult> DecideAsync(ApiCall call)
    {
        using JsonDocument? body = await call.BodyAsync();
        if (body is null)
            return ApiCall.Bad("the body is no JSON object");
        JsonFields fields = new(body.RootElement);
        if (fields.FaultOf(["kind", "subjectKind", "subject", "other", "name", "reason"], MostLetters) is { } fault)
            return ApiCall.Bad(fault);
        if (ApiChoices.Decisions.Find(fields.Text("kind")) is not { } kind)
            return ApiCall.Bad("'kind' must be one of: " + string.Join(", ", ApiChoices.Decisions.Words));
        if (ApiChoices.Subjects.Find(fields.Text("subjectKind")) is not { } subjectKind)
            return ApiCall.Bad("'subjectKind' must be one of: " + string.Join(", ", ApiChoices.Subjects.Words));
        if (fields.Text("subject") is not { } subject)
            return ApiCall.Bad("'subject' is missing");
        DecisionRequest request = new(kind, subjectKind, subject, call.Caller.Name)
        {
            Other = fields.Text("other"),
            Name = fields.Text("name"),
            Reason = fields.Text("reason") ?? "",
        };
        try
        {
            Decision decision = call.Room.Ledger.Decide(request);
            return new JsonAnswer(new LedgerJson(call.Store), json => json.Decision(decision)) { Status = StatusCodes.Status201Created };
        }
        catch (ArgumentException)
        {
            return new ProblemAnswer(
                StatusCodes.Status422UnprocessableEntity,
                "there is no such subject, or this kind of decision does not fit it"
            );
        }
    }

    private static IResult Undo(ApiCall call)
    {
        try
        {
            Decision decision = call.Room.Ledger.Undo(call.Number("number")!.Value, call.Caller.Name);
            return call.Json(json => json.Decision(decision));
        }
        catch (ArgumentException)
        {
            return new ProblemAnswer(StatusCodes.Status409Conflict, "there is no such decision, or it is undone already");
        }
    }
}
