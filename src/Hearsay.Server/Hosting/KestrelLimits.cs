using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Hearsay.Server.Hosting;

/// <summary>Gives the listener its address and the limits below which it never asks the rest of the program.</summary>
internal static class KestrelLimits
{
    public static void Apply(KestrelServerOptions kestrel, ReadingRoomOptions options)
    {
        RequestLimits limits = options.Limits;
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.Limits.MaxConcurrentConnections = limits.MaxConnections;
        kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = limits.MaxHeaders;
        kestrel.Limits.MaxRequestLineSize = limits.MaxRequestLineBytes;
        kestrel.Limits.RequestHeadersTimeout = limits.HeaderTimeout;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(limits.MinBodyBytesPerSecond, limits.BodyGrace);
        kestrel.Limits.MinResponseDataRate = new MinDataRate(limits.MinBodyBytesPerSecond, limits.BodyGrace);
        kestrel.Listen(options.Address, options.Port);
    }
}
