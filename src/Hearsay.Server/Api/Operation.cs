using System.Collections.Immutable;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api;

/// <summary>One thing that programs can ask over REST. The routes, the OpenAPI document and its page are all made from the list of these.</summary>
/// <param name="Path">Under <c>/api/v1</c>, with parameters in braces.</param>
/// <param name="Name">Unique; what generated clients call it.</param>
/// <param name="Area">What it is listed under.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record Operation(string Method, string Path, string Name, string Area, string Summary)
{
    private static readonly ImmutableArray<Parameter> PageParameters =
    [
        Parameter.Text("after", "Where the next stretch starts: from the Link header of the stretch before."),
        Parameter.Number("limit", "How many at most (default 50).", 1, 200),
    ];

    /// <summary>Gets what it does.</summary>
    public required Func<ApiCall, Task<IResult>> Handle { get; init; }

    /// <summary>Gets more about it; empty when the summary says all.</summary>
    public string Remarks { get; init; } = "";

    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    public Scope Scope { get; init; } = Scope.Read;

    /// <summary>Gets whether it answers a stretch of a list, <c>{"items": [...]}</c>, with a Link header to the next.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Gets the name of the answer's schema (of an item, where it is paged); null when nothing is answered.</summary>
    public string? Answer { get; init; }

    public string AnswerType { get; init; } = "application/json";

    public int AnswerStatus { get; init; } = StatusCodes.Status200OK;

    /// <summary>Gets the kinds of bodies that it takes, each with the name of its schema; empty for none.</summary>
    public ImmutableArray<(string MediaType, string? Schema)> Bodies { get; init; } = [];

    /// <summary>Gets whether its body may be as large as an upload.</summary>
    public bool IsUpload { get; init; }

    /// <summary>All parameters, those of paging included.</summary>
    public IEnumerable<Parameter> AllParameters => IsPaged ? Parameters.Concat(PageParameters) : Parameters;

    /// <summary>An operation that answers at once.</summary>
    public static Operation Get(string path, string name, string area, string summary, Func<ApiCall, IResult> handle) =>
        new("GET", path, name, area, summary) { Handle = call => Task.FromResult(handle(call)) };
}
