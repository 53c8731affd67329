using Hearsay.Server.Security;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>MCP over a pair of streams: one client, who started this process and may do whatever its owner may.</summary>
public static class McpStdio
{
    /// <summary>Answers until the input ends and everything asked is answered, or until it is cancelled.</summary>
    public static async Task RunAsync(Stream input, Stream output, RoomServices room, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        McpServerOptions options = McpOptions.For(room, new McpCaller(Caller.Local, ""));
        await using AnsweringTransport transport = new(input, output, options.ServerInfo?.Name);
        await using McpServer server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
    }
}
