using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Stories;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Stories, and what stands in them beside claims.</summary>
internal static class StoryOperations
{
    private const string Area = "Stories";

    private static readonly ImmutableArray<Parameter> Filters =
    [
        Parameter.Day("since", "First day of publication."),
        Parameter.Day("until", "Last day of publication."),
        Parameter.Text("actor", "Id of an actor that occurs in it."),
        Parameter.Text("outlet", "An outlet that published one of its articles."),
    ];

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get("/stories", "listStories", Area, "Stories, the latest change first.", ListStories) with
        {
            Parameters = Filters,
            IsPaged = true,
            Answer = "StorySummary",
        },
        Operation.Get("/stories/{story}", "getStory", Area, "A story with all its rows, as a brief.", GetStory) with
        {
            Remarks = "An id that the story had before it got an earlier article finds it too.",
            Parameters = [Parameter.InPath("story", "Id of the story.")],
            Answer = "Brief",
        },
        Operation.Get("/conflicts", "listConflicts", Area, "Pairs of claims that cannot both hold, story by story.", ListConflicts) with
        {
            Remarks = "The stretches are of stories: one may hold no conflict and still have a next one.",
            Parameters = Filters,
            IsPaged = true,
            Answer = "StoryConflicts",
        },
        Operation.Get(
            "/commitments",
            "listCommitments",
            Area,
            "What actors bound themselves to, and what became of it, story by story.",
            ListCommitments
        ) with
        {
            Remarks = "The stretches are of stories: one may hold no commitment and still have a next one.",
            Parameters = Filters,
            IsPaged = true,
            Answer = "StoryCommitments",
        },
    ];

    private static IResult ListStories(ApiCall call) =>
        call.Json(call.Store.Stories(FilterOf(call), call.After, call.Most), (json, story) => json.Story(story));

    private static IResult GetStory(ApiCall call) =>
        call.Store.FindStory(call.Text("story")!) is { } story
            ? call.Json(json =>
            {
                json.KnowAllOf(story.Brief);
                json.Contract.WriteBrief(story.Brief);
            })
            : ApiCall.NotFound("story");

    private static IResult ListConflicts(ApiCall call) =>
        call.Json(
            Those(call, story => story.Conflicts > 0),
            (json, story) =>
                json.Object(() =>
                {
                    json.Text("story", story.Summary.Id);
                    json.Text("title", story.Summary.Title);
                    json.KnowAllOf(story.Brief);
                    json.List("conflicts", story.Brief.Conflicts, conflict => json.Conflict(story.Brief, conflict));
                })
        );

    private static IResult ListCommitments(ApiCall call) =>
        call.Json(
            Those(call, story => story.Commitments > 0),
            (json, story) =>
                json.Object(() =>
                {
                    json.Text("story", story.Summary.Id);
                    json.Text("title", story.Summary.Title);
                    json.KnowAllOf(story.Brief);
                    json.List("commitments", story.Brief.Commitments, json.Contract.WriteCommitment);
                })
        );

    private static Page<StoredStory> Those(ApiCall call, Func<StorySummary, bool> fits)
    {
        Page<StorySummary> page = call.Store.Stories(FilterOf(call), call.After, call.Most);
        return new Page<StoredStory>(
            [.. page.Items.Where(fits).Select(story => call.Store.FindStory(story.Id)).OfType<StoredStory>()],
            page.Next
        );
    }

    private static StoryFilter FilterOf(ApiCall call) =>
        new()
        {
            Since = call.Day("since"),
            Until = call.Day("until"),
            Actor = call.Text("actor") is { } actor ? ActorId.From(actor) : null,
            Outlet = call.Text("outlet"),
        };
}
