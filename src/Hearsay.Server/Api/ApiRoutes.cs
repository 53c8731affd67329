using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Api.Operations;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Api;

/// <summary>The REST interface: every operation at its address, and the description of all of them.</summary>
internal static class ApiRoutes
{
    public const string Prefix = "/api/v1";

    /// <summary>Everything that can be asked, in the order of the description.</summary>
    public static ImmutableArray<Operation> Operations { get; } =
    [
        .. StoryOperations.All,
        .. ClaimOperations.All,
        .. SearchOperations.All,
        .. ActorOperations.All,
        .. ArticleOperations.All,
        .. IntakeOperations.All,
        .. DecisionOperations.All,
        .. FeedOperations.All,
        .. WatchListOperations.All,
        .. AlertOperations.All,
        .. JobOperations.All,
        .. LedgerOperations.All,
    ];

    public static void Map(IEndpointRouteBuilder routes, RoomServices room, RequestLimits limits)
    {
        RouteGroupBuilder group = routes.MapGroup(Prefix);
        foreach (Operation operation in Operations)
        {
            IEndpointConventionBuilder route = group
                .MapMethods(
                    operation.Path,
                    MethodsOf(operation),
                    async (HttpContext context) =>
                    {
                        IResult answer = await AnswerAsync(operation, new ApiCall(context, room));
                        await answer.ExecuteAsync(context);
                    }
                )
                .RequireScope(operation.Scope)
                .WithMetadata(operation);
            if (operation.IsUpload)
                route.WithMetadata(new RequestSizeLimitAttribute(limits.MaxUploadBytes));
        }

        ReadOnlyMemory<byte> document = OpenApiDocument.Write(Operations);
        string page = ApiPage.Render(Operations, room.Assets);
        group.MapGet("/", () => Results.Content(page, "text/html; charset=utf-8"));
        group.MapGet("/openapi.json", () => Results.Bytes(document, "application/json; charset=utf-8"));
    }

    private static string[] MethodsOf(Operation operation) =>
        operation.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [operation.Method];

    private static async Task<IResult> AnswerAsync(Operation operation, ApiCall call)
    {
        if (FaultOf(operation, call) is { } fault)
            return ApiCall.Bad(fault);
        if (!TakesBody(operation, call.Context.Request))
            return new ProblemAnswer(
                StatusCodes.Status415UnsupportedMediaType,
                "send " + string.Join(" or ", operation.Bodies.Select(body => body.MediaType))
            );
        try
        {
            return await operation.Handle(call);
        }
        catch (FormatException)
        {
            return ApiCall.Bad("a parameter cannot be read: 'after' is taken from the Link header, quotation marks come in pairs");
        }
        catch (LedgerException exception)
        {
            return new ProblemAnswer(StatusCodes.Status503ServiceUnavailable, exception.Advice);
        }
    }

    private static string? FaultOf(Operation operation, ApiCall call)
    {
        foreach (Parameter parameter in operation.AllParameters)
        {
            if (!parameter.IsInPath && call.Context.Request.Query[parameter.Name].Count > 1)
                return $"'{parameter.Name}' is given twice";
            if (call.Text(parameter.Name) is { } value)
            {
                if (parameter.FaultOf(value) is { } fault)
                    return fault;
            }
            else if (parameter.IsRequired)
                return $"'{parameter.Name}' is missing";
        }

        if (operation.AllParameters.Any(parameter => parameter.Name == "until") && call.Day("since") > call.Day("until"))
            return "the first day lies after the last: nothing could fit";
        bool knowsAll = call.Context.Request.Query.Keys.All(key =>
            operation.AllParameters.Any(parameter => !parameter.IsInPath && parameter.Name == key)
        );
        return knowsAll ? null : "a parameter has an unknown name; the known ones stand in /api/v1/openapi.json";
    }

    private static bool TakesBody(Operation operation, HttpRequest request)
    {
        if (operation.Bodies.IsEmpty)
            return true;
        string type = (request.ContentType ?? "").Split(';')[0].Trim();
        return operation.Bodies.Any(body => string.Equals(body.MediaType, type, StringComparison.OrdinalIgnoreCase));
    }
}
