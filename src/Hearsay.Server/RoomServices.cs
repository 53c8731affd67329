using Hearsay.Server.Hosting;
using Hearsay.Server.Security;

namespace Hearsay.Server;

/// <summary>What pages, REST and MCP work with. Made once by whoever opens the room; everything in it is thread-safe.</summary>
/// <param name="Pipeline">Reads and annotates what is added.</param>
/// <param name="Time">The clock.</param>
public sealed record RoomServices(NewsPipeline Pipeline, TimeProvider Time)
{
    /// <summary>Gets the files built into the program.</summary>
    public EmbeddedAssets Assets { get; } = EmbeddedAssets.Load();

    /// <summary>Gets what protects forms.</summary>
    public FormTokens FormTokens { get; } = new();
}
