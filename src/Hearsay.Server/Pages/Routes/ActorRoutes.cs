using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Linking.Dyads;
using Hearsay.Server.Pages.Actors;
using Hearsay.Server.Pages.Dyads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages.Routes;

/// <summary>Actors and dyads.</summary>
internal static class ActorRoutes
{
    private const int Few = 6;
    private const int RowsOfDyad = 120;

    private static readonly string[] Lists = ["by", "to", "deeds", "commitments", "merges"];

    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        routes.MapGet("/actors", (HttpContext context) => ActorsAsync(context, room));
        routes.MapGet("/actors/{id}", (HttpContext context) => ActorAsync(context, room));
        routes.MapGet("/dyads/{first}/{second}", (HttpContext context) => DyadAsync(context, room));
    }

    private static Task ActorsAsync(HttpContext context, RoomServices room)
    {
        string? after = PageAnswer.After(context);
        return PageAnswer.ShowAsync(context, room, ActorListPage.Render(room.Ledger.Store.Actors(after, 2 * PageAnswer.ItemsAPage), after));
    }

    private static Task ActorAsync(HttpContext context, RoomServices room)
    {
        LedgerStore store = room.Ledger.Store;
        if (PageAnswer.Id(context) is not { } given || store.FindActor(ActorId.From(given)) is not { } actor)
            return PageAnswer.NotFoundAsync(context, "actor");
        ActorId id = actor.Summary.Id;
        string? list = context.Request.Query["list"] is [{ } name] && Lists.Contains(name) ? name : null;
        string? after = list is null ? null : PageAnswer.After(context);
        ActorView view = new(actor)
        {
            By = Wants("by") ? store.StatementsBy(id, after, Most("by")) : Nothing<LedgerRow>(),
            To = Wants("to") ? store.StatementsTo(id, after, Most("to")) : Nothing<LedgerRow>(),
            Deeds = Wants("deeds") ? store.EventsOf(id, after, Most("deeds")) : Nothing<LedgerRow>(),
            Commitments = Wants("commitments") ? store.CommitmentsOf(id, after, Most("commitments")) : Nothing<StoredCommitment>(),
            Merges = Wants("merges") ? store.MergesOf(id, after, PageAnswer.ItemsAPage) : Nothing<ActorMerge>(),
            Dyads = list is null ? store.DyadsOf(id, Few) : [],
            List = list,
        };
        return PageAnswer.ShowAsync(context, room, ActorPage.Render(view, PageAnswer.FormsFor(context, room)));

        bool Wants(string part) => list is null || list == part;

        int Most(string part) => list == part ? PageAnswer.ItemsAPage : Few;
    }

    private static Page<T> Nothing<T>() => new([], null);

    private static Task DyadAsync(HttpContext context, RoomServices room)
    {
        LedgerStore store = room.Ledger.Store;
        if (
            PageAnswer.Id(context, "first") is not { } first
            || PageAnswer.Id(context, "second") is not { } second
            || store.FindActor(ActorId.From(first)) is not { } one
            || store.FindActor(ActorId.From(second)) is not { } other
        )
            return PageAnswer.NotFoundAsync(context, "pair of actors");
        string? after = PageAnswer.After(context);
        Page<LedgerRow> rows = store.Dyad(one.Summary.Id, other.Summary.Id, after, RowsOfDyad);
        Dyad dyad = DyadRows.Of(rows.Items, one.Summary.Id, other.Summary.Id);
        return PageAnswer.ShowAsync(
            context,
            room,
            DyadPage.Render(
                one.Summary,
                other.Summary,
                dyad,
                rows.Items.DistinctBy(row => row.Id).ToImmutableDictionary(row => row.Id),
                after,
                rows.Next
            )
        );
    }
}
