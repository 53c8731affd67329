using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Actors;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger;
using Hearsay.Ledger.Feeds;
using Hearsay.Server.Alerts;
using Hearsay.Server.Pages.Feeds;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Watching;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages.Routes;

/// <summary>Watch-lists, alerts and feeds.</summary>
internal static class WatchingRoutes
{
    private const int AlertsAPage = 60;
    private const int LongestAddress = 2_000;

    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        routes.MapGet("/watch", (HttpContext context) => ListsAsync(context, room, null, null));
        routes.MapPost("/watch", (HttpContext context) => SaveAsync(context, room)).RequireScope(Scope.Write);
        routes.MapPost("/watch/remove", (HttpContext context) => RemoveAsync(context, room)).RequireScope(Scope.Write);
        routes.MapGet("/alerts", (HttpContext context) => AlertsAsync(context, room));
        routes.MapGet("/feeds", (HttpContext context) => FeedsAsync(context, room, null));
        routes.MapPost("/feeds", (HttpContext context) => AddFeedAsync(context, room)).RequireScope(Scope.Write);
        routes.MapPost("/feeds/remove", (HttpContext context) => RemoveFeedAsync(context, room)).RequireScope(Scope.Write);
    }

    private static Task ListsAsync(HttpContext context, RoomServices room, string? problem, string? secret)
    {
        LedgerStore store = room.Ledger.Store;
        string actor =
            context.Request.Query["actor"] is [{ Length: > 0 } id] && store.FindActor(ActorId.From(id)) is { } known
                ? known.Summary.Name
                : "";
        string story = context.Request.Query["story"] is [{ Length: > 0 } watched] ? watched : "";
        return PageAnswer.ShowAsync(
            context,
            room,
            WatchListsPage.Render(
                room.WatchLists.List(),
                store,
                PageAnswer.FormsFor(context, room) with
                {
                    Back = PageLink.WatchLists,
                },
                problem,
                secret,
                actor,
                story
            ),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    private static async Task SaveAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        (WatchList? list, string? problem) = WatchListForm.Read(form, room.Ledger.Store);
        if (list is null)
        {
            await ListsAsync(context, room, "The list was not kept: " + problem + ".", null);
            return;
        }

        string? secret = room.WatchLists.Save(list);
        if (secret is not null && list.Webhook is not null)
            await ListsAsync(context, room, null, secret);
        else
            await PageAnswer.SeeOther(context, PageLink.WatchLists);
    }

    private static async Task RemoveAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        room.WatchLists.Remove(form["name"].ToString());
        await PageAnswer.SeeOther(context, PageLink.WatchLists);
    }

    private static Task AlertsAsync(HttpContext context, RoomServices room)
    {
        string? list = context.Request.Query["list"] is [{ Length: > 0 } name] ? name : null;
        if (list is not null && room.WatchLists.Find(list) is null)
            return PageAnswer.NotFoundAsync(context, "watch-list");
        string? after = PageAnswer.After(context);
        long? before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        ImmutableArray<Alert> alerts = room.Alerts.Before(list, before, AlertsAPage);
        string? next = alerts.Length == AlertsAPage ? alerts[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return PageAnswer.ShowAsync(
            context,
            room,
            AlertsPage.Render(
                AlertThreads.Of(Now(alerts, room.Ledger.Store)),
                !room.WatchLists.List().IsEmpty,
                list,
                before is null ? null : after,
                next
            )
        );
    }

    // A story that was joined with another since is that other one now: one thread, not two.
    private static IEnumerable<Alert> Now(ImmutableArray<Alert> alerts, LedgerStore store)
    {
        Dictionary<string, string> now = [];
        foreach (string story in alerts.Select(alert => alert.Story).Where(story => story.Length > 0).Distinct(StringComparer.Ordinal))
            now[story] = store.FindStory(story)?.Summary.Id ?? story;
        return alerts.Select(alert => now.TryGetValue(alert.Story, out string? story) ? alert with { Story = story } : alert);
    }

    private static Task FeedsAsync(HttpContext context, RoomServices room, string? problem) =>
        PageAnswer.ShowAsync(
            context,
            room,
            FeedsPage.Render(
                room.Ledger.Store.Feeds(),
                PageAnswer.FormsFor(context, room) with
                {
                    Back = PageLink.Feeds,
                },
                room.Time.GetUtcNow(),
                problem
            ),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );

    private static async Task AddFeedAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        LedgerStore store = room.Ledger.Store;
        if (form["url"].ToString() is not { Length: < LongestAddress } text || FetchAddress.Parse(text) is not { } address)
        {
            await FeedsAsync(context, room, "An address begins with https:// or http://.");
            return;
        }

        if (!store.Feeds().Any(feed => feed.Url == address.AbsoluteUri))
            store.SaveFeed(new Feed(address.AbsoluteUri));
        await PageAnswer.SeeOther(context, PageLink.Feeds);
    }

    private static async Task RemoveFeedAsync(HttpContext context, RoomServices room)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        room.Ledger.Store.RemoveFeed(form["url"].ToString());
        await PageAnswer.SeeOther(context, PageLink.Feeds);
    }
}
