using Hearsay.Ledger.Search;
using Hearsay.Ledgers;
using Hearsay.Server.Pages.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages.Routes;

/// <summary>The search.</summary>
internal static class SearchRoutes
{
    private const int NearestClaims = 5;

    // Of fewer words nobody could tell a claim.
    private const int WordsOfClaim = 5;

    public static void Map(IEndpointRouteBuilder routes, RoomServices room) =>
        routes.MapGet("/search", (HttpContext context) => SearchAsync(context, room));

    private static Task SearchAsync(HttpContext context, RoomServices room)
    {
        SearchForm form = SearchForm.Read(context.Request.Query);
        string? after = PageAnswer.After(context);
        if (form.IsEmpty)
            return PageAnswer.ShowAsync(context, room, SearchPage.Render(form, null, null, null));
        bool mayBeClaim = form.Query.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfClaim;
        ClaimAnswer? claims =
            form.Query.Words.Length > 0 && after is null && (form.LooksForClaims || mayBeClaim)
                ? room.Ledger.FindClaims(form.Query.Words.Trim('"', '“', '”'), NearestClaims)
                : null;
        try
        {
            SearchAnswer? answer = form.LooksForClaims ? null : room.Ledger.Store.Search(form.Query, after, PageAnswer.ItemsAPage);
            return PageAnswer.ShowAsync(context, room, SearchPage.Render(form, answer, claims, after), search: form.Query.Words);
        }
        catch (FormatException fault)
        {
            return PageAnswer.ShowAsync(
                context,
                room,
                SearchPage.Render(form, null, claims, null, fault.Message),
                StatusCodes.Status400BadRequest,
                form.Query.Words
            );
        }
    }
}
