using System.Text.Json;
using Hearsay.Server.Hosting;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>MCP over streamable HTTP: each message by itself, without sessions, so that nothing is kept for a caller who went away.</summary>
internal static class McpRoutes
{
    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        routes.MapPost("/mcp", (HttpContext context) => AnswerAsync(context, room));
        // There is nothing that the server would say unasked, and no session to end.
        routes.MapMethods(
            "/mcp",
            [HttpMethods.Get, HttpMethods.Delete],
            (HttpContext context) =>
            {
                context.Response.Headers.Allow = HttpMethods.Post;
                return Problems.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "MCP is asked with POST");
            }
        );
    }

    private static async Task AnswerAsync(HttpContext context, RoomServices room)
    {
        if (await ReadAsync(context) is not { } message)
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "the body is no JSON-RPC message");
            return;
        }

        await using StreamableHttpServerTransport transport = new() { Stateless = true };
        McpCaller caller = new(Caller.Of(context), context.Connection.RemoteIpAddress?.ToString() ?? "");
        await using McpServer server = McpServer.Create(transport, McpOptions.For(room, caller));
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        Task running = server.RunAsync(ended.Token);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        if (!await transport.HandlePostRequestAsync(message, context.Response.Body, context.RequestAborted))
        {
            context.Response.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }

        await ended.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<JsonRpcMessage?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(
                    context.Request.Body,
                    McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage)),
                    context.RequestAborted
                ) as JsonRpcMessage;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
