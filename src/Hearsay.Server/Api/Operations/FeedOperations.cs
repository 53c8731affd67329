using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger.Feeds;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Watched feeds and the outlets of the ledger.</summary>
internal static class FeedOperations
{
    private const string Area = "Feeds";
    private const int MostOutlets = 1_000;

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get(
            "/feeds",
            "listFeeds",
            Area,
            "Watched feeds and how they do.",
            call => call.Json(call.Store.Feeds(), (json, feed) => json.Feed(feed))
        ) with
        {
            Answer = "FeedList",
        },
        new("POST", "/feeds", "addFeed", Area, "Watch a feed: 'hearsay watch' asks it from then on.")
        {
            Scope = Scope.Write,
            Bodies = [("application/json", "FeedRequest")],
            Answer = "Feed",
            AnswerStatus = StatusCodes.Status201Created,
            Handle = AddAsync,
        },
        new("DELETE", "/feeds", "removeFeed", Area, "Watch a feed no more; its articles stay.")
        {
            Scope = Scope.Write,
            Parameters = [Parameter.Text("url", "The feed's address.") with { IsRequired = true }],
            AnswerStatus = StatusCodes.Status204NoContent,
            Handle = call =>
            {
                call.Store.RemoveFeed(call.Text("url")!);
                return Task.FromResult(Results.NoContent());
            },
        },
        Operation.Get("/outlets", "listOutlets", Area, "Outlets with their numbers of articles and the user's grades.", ListOutlets) with
        {
            Answer = "OutletList",
        },
    ];

    private static async Task<IResult> AddAsync(ApiCall call)
    {
        using JsonDocument? body = await call.BodyAsync();
        if (body is null)
            return ApiCall.Bad("the body is no JSON object");
        JsonFields fields = new(body.RootElement);
        if (fields.FaultOf(["url"], 2_000) is { } fault)
            return ApiCall.Bad(fault);
        if (FetchAddress.Parse(fields.Text("url")) is not { } url)
            return ApiCall.Bad("'url' must be an address that begins with http:// or https://");
        Feed feed = call.Store.Feeds().FirstOrDefault(known => known.Url == url.AbsoluteUri) ?? new Feed(url.AbsoluteUri);
        call.Store.SaveFeed(feed);
        return new JsonAnswer(new LedgerJson(call.Store), json => json.Feed(feed)) { Status = StatusCodes.Status201Created };
    }

    private static IResult ListOutlets(ApiCall call)
    {
        Dictionary<string, char> grades = new(StringComparer.OrdinalIgnoreCase);
        foreach (Ledger.OutletGrade grade in call.Store.OutletGrades())
            grades.TryAdd(grade.Name, grade.Grade);
        return call.Json(
            call.Store.Outlets(MostOutlets),
            (json, outlet) =>
                json.Object(() =>
                {
                    json.Text("outlet", outlet.Outlet);
                    json.Number("articles", outlet.Articles);
                    json.Text("grade", grades.TryGetValue(outlet.Outlet, out char grade) ? grade.ToString() : null);
                })
        );
    }
}
