using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server.Telemetry;

/// <summary>Times, traces and logs each request by its route. The address itself, which may hold what somebody looks for, is told to nobody.</summary>
internal sealed class RequestTelemetry
{
    private readonly RoomMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<RequestTelemetry> _log;

    public RequestTelemetry(RoomMetrics metrics, TimeProvider time, ILogger<RequestTelemetry> log)
    {
        _metrics = metrics;
        _time = time;
        _log = log;
    }

    public async Task Apply(HttpContext context, RequestDelegate next)
    {
        long start = _time.GetTimestamp();
        using Activity? trace = _metrics.Traces.StartActivity("request", ActivityKind.Server);
        await next(context);
        TimeSpan elapsed = _time.GetElapsedTime(start);
        string method = MethodOf(context.Request.Method);
        string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        int status = context.Response.StatusCode;
        trace?.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
            trace?.SetStatus(ActivityStatusCode.Error);
        _metrics.Answered(method, route, status, elapsed);
        ServerLog.Answered(_log, method, route, status, Math.Round(elapsed.TotalMilliseconds, 1));
    }

    // A made-up method must not make a series of its own.
    private static string MethodOf(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "PATCH" or "OPTIONS" ? method : "OTHER";
}
