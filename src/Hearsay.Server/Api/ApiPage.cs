using System.Collections.Immutable;
using Hearsay.Server.Hosting;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Api;

/// <summary>The description of the interface for people, made from the same list as the routes. It needs no script.</summary>
internal static class ApiPage
{
    public static string Render(ImmutableArray<Operation> operations, EmbeddedAssets assets) =>
        PageFrame.Render(
            new Page(
                "REST interface",
                "",
                Html.Of(
                    $"""
                    <p class="standfirst">Everything that the pages show, for programs. The whole description, with the shapes of all answers, is <a href="{ApiRoutes.Prefix}/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
                    <p>Offsets count Unicode code points. Lists are paged by key: follow the <code>Link</code> header. Every answer has an <code>ETag</code>. What goes wrong is <code>application/problem+json</code>. Send a key as <code>Authorization: Bearer hs_…</code>; on loopback none is needed unless the server was started so.</p>
                    {operations.GroupBy(operation => operation.Area, StringComparer.Ordinal).Select(Area)}
                    """
                )
            ),
            assets
        );

    private static Html Area(IGrouping<string, Operation> area) =>
        Html.Of($"""<section><h2>{area.Key}</h2>{area.Select(Operation)}</section>""");

    private static Html Operation(Operation operation)
    {
        string address = ApiRoutes.Prefix + operation.Path;
        // What needs no more than its address can be looked at with a click.
        bool canBeAsked = operation is { Method: "GET" } && !operation.AllParameters.Any(parameter => parameter.IsRequired);
        Html name = canBeAsked ? Html.Of($"""<a href="{address}"><code>{address}</code></a>""") : Html.Of($"""<code>{address}</code>""");
        return Html.Of(
            $"""
            <article id="{operation.Name}">
            <h3>{operation.Method} {name}</h3>
            <p>{operation.Summary} {operation.Remarks}</p>
            <p>Scope: {operation.Scope.ToString().ToLowerInvariant()}. {Bodies(operation)} Answers {operation.AnswerStatus.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            )} {Answer(operation)}</p>
            {Parameters(operation)}
            </article>
            """
        );
    }

    private static Html Bodies(Operation operation) =>
        operation.Bodies.IsEmpty
            ? Html.Empty
            : Html.Of($"""Takes {string.Join(" or ", operation.Bodies.Select(body => body.MediaType))}.""");

    private static Html Answer(Operation operation) =>
        operation.Answer is null ? Html.Of($"""without a body.""")
        : operation.IsPaged ? Html.Of($"""with a stretch of <code>{operation.Answer}</code>.""")
        : Html.Of($"""with <code>{operation.Answer}</code> as {operation.AnswerType}.""");

    private static Html Parameters(Operation operation) =>
        operation.AllParameters.Any() ? Html.Of($"""<dl>{operation.AllParameters.Select(Parameter)}</dl>""") : Html.Empty;

    private static Html Parameter(Parameter parameter)
    {
        string words = parameter.Words.IsEmpty ? "" : " One of: " + string.Join(", ", parameter.Words) + ".";
        string required = parameter.IsRequired ? " Required." : "";
        return Html.Of($"""<dt><code>{parameter.Name}</code></dt><dd>{parameter.Description}{words}{required}</dd>""");
    }
}
