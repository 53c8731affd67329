using Hearsay.Ingestion.Fetching;
using Hearsay.Server.Hosting;
using Hearsay.Server.Jobs;
using Hearsay.Server.Pages.Adding;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages.Routes;

/// <summary>Adding articles, and how far an addition is.</summary>
internal static class AddingRoutes
{
    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        RequestSizeLimitAttribute upload = new(new RequestLimits().MaxUploadBytes);
        routes.MapGet("/add", (HttpContext context) => ShowAsync(context, room, null));
        routes.MapPost("/add/files", (HttpContext context) => FilesAsync(context, room)).RequireScope(Scope.Write).WithMetadata(upload);
        routes.MapPost("/add/text", (HttpContext context) => TextAsync(context, room)).RequireScope(Scope.Write).WithMetadata(upload);
        routes.MapPost("/add/address", (HttpContext context) => AddressAsync(context, room)).RequireScope(Scope.Write);
        routes.MapGet("/add/jobs/{id}", (HttpContext context) => JobAsync(context, room));
    }

    private static Task ShowAsync(HttpContext context, RoomServices room, string? problem) =>
        PageAnswer.ShowAsync(
            context,
            room,
            AddPage.Render(PageAnswer.FormsFor(context, room) with { Back = PageLink.Add }, room.Jobs.List(), problem),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );

    private static async Task FilesAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.Count == 0 || form.Files.All(file => file.Length == 0))
            await ShowAsync(context, room, "Choose at least one file.");
        else
            await FollowAsync(context, await room.Intake.QueueAsync(room.Jobs, form.Files, context.RequestAborted));
    }

    private static async Task TextAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        string text = form["text"].ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            await ShowAsync(context, room, "Paste a text first.");
            return;
        }

        FormFileCollection file = PastedText.AsFile(
            text,
            form["outlet"].ToString(),
            form["title"].ToString(),
            form["published"].ToString()
        );
        await FollowAsync(context, await room.Intake.QueueAsync(room.Jobs, file, context.RequestAborted));
    }

    private static async Task AddressAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (FetchAddress.Parse(form["address"]) is { } address)
            await FollowAsync(context, room.Fetches.Queue(room.Jobs, address));
        else
            await ShowAsync(context, room, "An address begins with https:// or http://.");
    }

    private static Task FollowAsync(HttpContext context, Job? job) =>
        job is null
            ? Problems.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "too many additions are waiting: try again later")
            : PageAnswer.SeeOther(context, JobPage.AddressOf(job));

    private static Task JobAsync(HttpContext context, RoomServices room) =>
        PageAnswer.Id(context) is { } id && room.Jobs.Find(id) is { } job
            ? PageAnswer.ShowAsync(context, room, JobPage.Render(job, story => room.Ledger.Store.FindStory(story)?.Summary.Id))
            : PageAnswer.NotFoundAsync(context, "addition");
}
