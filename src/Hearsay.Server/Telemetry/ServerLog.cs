using Hearsay.Server.Alerts.Deliveries;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server.Telemetry;

/// <summary>The log's messages. None carries letters of an article, a key, a password or a query.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Error, "Job {Job} failed.")]
    public static partial void JobFailed(ILogger logger, string job, Exception fault);

    [LoggerMessage(2, LogLevel.Information, "{Method} {Route} {Status} {ElapsedMs} ms")]
    public static partial void Answered(ILogger logger, string method, string route, int status, double elapsedMs);

    [LoggerMessage(4, LogLevel.Warning, "Delivery {Number} over {Channel} failed: {Problem}")]
    public static partial void DeliveryFailed(ILogger logger, long number, Channel channel, string problem);

    [LoggerMessage(5, LogLevel.Error, "Looking for alerts failed.")]
    public static partial void WatchFailed(ILogger logger, Exception fault);

    [LoggerMessage(6, LogLevel.Information, "The reading room is open at {Address}.")]
    public static partial void Opened(ILogger logger, string address);

    [LoggerMessage(7, LogLevel.Information, "The reading room closes.")]
    public static partial void Closes(ILogger logger);
}
