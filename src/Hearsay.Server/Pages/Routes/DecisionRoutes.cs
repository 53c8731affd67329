using System.Globalization;
using Hearsay.Core.Actors;
using Hearsay.Ledger;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Paging;
using Hearsay.Ledgers;
using Hearsay.Server.Hosting;
using Hearsay.Server.Pages.Decisions;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages.Routes;

/// <summary>What an analyst decides through forms.</summary>
internal static class DecisionRoutes
{
    private const int LongestReason = 2_000;

    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        routes.MapGet("/decisions", (HttpContext context) => ListAsync(context, room));
        routes.MapPost("/decisions", (HttpContext context) => DecideAsync(context, room)).RequireScope(Scope.Write);
        routes.MapPost("/decisions/{number}/undo", (HttpContext context) => UndoAsync(context, room)).RequireScope(Scope.Write);
    }

    private static Task ListAsync(HttpContext context, RoomServices room)
    {
        string? after = PageAnswer.After(context);
        Page<Decision> decisions = room.Ledger.Store.Decisions(null, after, PageAnswer.ItemsAPage);
        return PageAnswer.ShowAsync(context, room, DecisionsPage.Render(decisions, after, PageAnswer.FormsFor(context, room)));
    }

    private static async Task DecideAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Choice<DecisionKind>(form["kind"]) is not { } kind || Choice<SubjectKind>(form["on"]) is not { } subjectKind)
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "the form is no decision");
            return;
        }

        string reason = form["reason"].ToString();
        DecisionRequest request = new(kind, subjectKind, form["subject"].ToString(), Caller.Of(context).Name)
        {
            Other = OtherOf(kind, form["other"].ToString(), room.Ledger.Store),
            Name = kind == DecisionKind.Split ? form["name"].ToString() : null,
            Reason = reason[..Math.Min(reason.Length, LongestReason)],
        };
        try
        {
            room.Ledger.Decide(request);
        }
        catch (ArgumentException)
        {
            await Problems.WriteAsync(
                context,
                StatusCodes.Status400BadRequest,
                "there is no such subject, or this decision does not fit it; actors are merged by a name or id that the ledger knows"
            );
            return;
        }

        await PageAnswer.SeeOther(context, SignInRoutes.OwnPath(form["back"].ToString()));
    }

    private static async Task UndoAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!long.TryParse(PageAnswer.Id(context, "number"), NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            await PageAnswer.NotFoundAsync(context, "decision");
            return;
        }

        try
        {
            room.Ledger.Undo(number, Caller.Of(context).Name);
        }
        catch (ArgumentException)
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "there is no such decision, or it is undone already");
            return;
        }

        await PageAnswer.SeeOther(context, SignInRoutes.OwnPath(form["back"].ToString()));
    }

    // People write a name; the ledger's first of that name is meant, as on the page of actors.
    private static string? OtherOf(DecisionKind kind, string other, LedgerStore store)
    {
        if (kind != DecisionKind.Merge)
            return kind == DecisionKind.Split ? other : null;
        if (string.IsNullOrWhiteSpace(other) || store.FindActor(ActorId.From(other)) is not null)
            return other;
        return store.ActorsNamed(other, 1) is [var named, ..] ? named.Id.Value : other;
    }

    private static T? Choice<T>(string? value)
        where T : struct, Enum => Enum.TryParse(value, out T choice) && Enum.GetName(choice) == value ? choice : null;
}
