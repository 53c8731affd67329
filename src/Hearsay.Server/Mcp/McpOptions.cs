using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>What the MCP server says of itself.</summary>
internal static class McpOptions
{
    public static McpServerOptions For(RoomServices room, McpCaller caller) =>
        new()
        {
            ServerInfo = new Implementation
            {
                Name = "hearsay",
                Version = "1",
                Title = "Hearsay: a ledger of evidence",
            },
            ServerInstructions =
                "A ledger of what news articles say: who said what to whom, where it comes from, and who denies it. Quote only the letters given as evidence, name "
                + "the outlet, and tell what the answer lists as unknown. A claim's state says what the sources say of each other, not what is true.",
            ToolCollection = McpTools.For(room, caller),
        };
}
