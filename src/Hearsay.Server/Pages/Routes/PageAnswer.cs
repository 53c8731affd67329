using System.Text;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Ledger;
using Hearsay.Ledger.Decisions;
using Hearsay.Server.Hosting;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Pages.Routes;

/// <summary>What a page's route answers.</summary>
internal static class PageAnswer
{
    /// <summary>A list's items on one page.</summary>
    public const int ItemsAPage = 25;

    /// <summary>The page, never kept by anybody between.</summary>
    public static Task ShowAsync(
        HttpContext context,
        RoomServices room,
        Page page,
        int status = StatusCodes.Status200OK,
        string search = ""
    )
    {
        byte[] bytes = Encoding.UTF8.GetBytes(PageFrame.Render(page, room.Assets, search));
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    public static Task NotFoundAsync(HttpContext context, string what) =>
        Problems.WriteAsync(
            context,
            StatusCodes.Status404NotFound,
            $"There is no such {what} in this ledger; it may have been joined with another, and the search finds it"
        );

    /// <summary>Sends the browser on after a form.</summary>
    public static Task SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    /// <summary>The forms that whoever asks may use, leading back to this page.</summary>
    public static DecisionForms FormsFor(HttpContext context, RoomServices room)
    {
        DecisionForms forms =
            Caller.Of(context).Scope >= Scope.Write
                ? new DecisionForms(
                    room.FormTokens.TokenFor(context),
                    context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent()
                )
                : DecisionForms.None;
        return forms with { NameOf = (kind, id) => NameOf(room.Ledger.Store, kind, id) };
    }

    private static string? NameOf(LedgerStore store, SubjectKind kind, string id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        return kind switch
        {
            SubjectKind.Actor => store.FindActor(ActorId.From(id))?.Summary.Name,
            SubjectKind.Claim => store.FindClaim(id)?.Claim.Text,
            SubjectKind.Article => store.FindArticle(ArticleId.From(id))?.Summary.Title,
            SubjectKind.Statement or SubjectKind.Event => store.FindRow(RowId.From(id))?.Words,
            _ => null,
        };
    }

    /// <summary>The key that a list goes on after; null for its start.</summary>
    public static string? After(HttpContext context) => context.Request.Query["after"] is [{ Length: > 0 and < 500 } key] ? key : null;

    /// <summary>The id in the address; empty ids name nothing.</summary>
    public static string? Id(HttpContext context, string name = "id") =>
        context.Request.RouteValues[name] is string segment && PageLink.IdOf(segment) is { } id && !string.IsNullOrWhiteSpace(id)
            ? id
            : null;
}
