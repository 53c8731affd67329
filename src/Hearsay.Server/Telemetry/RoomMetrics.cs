using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hearsay.Server.Telemetry;

/// <summary>What the room counts and times of itself; read by <c>/metrics</c> and by an OpenTelemetry collector. Thread-safe.</summary>
public sealed class RoomMetrics : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Hearsay.Server";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _requests;
    private readonly Counter<long> _added;
    private readonly Counter<long> _alerts;
    private readonly Counter<long> _deliveries;

    /// <summary>Meters of their own, so that two rooms in one process do not mix.</summary>
    public RoomMetrics()
    {
        _requests = _meter.CreateHistogram<double>("hearsay_request_duration_seconds", "s", "How long requests took.");
        _added = _meter.CreateCounter<long>("hearsay_articles_added_total", null, "Articles that were added, by what became of them.");
        _alerts = _meter.CreateCounter<long>("hearsay_alerts_total", null, "Alerts that were given.");
        _deliveries = _meter.CreateCounter<long>("hearsay_deliveries_total", null, "Deliveries of alerts that were tried.");
    }

    /// <summary>Gets the source of traces.</summary>
    public ActivitySource Traces { get; } = new(Name);

    internal Meter Meter => _meter;

    internal void Answered(string method, string route, int status, TimeSpan elapsed) =>
        _requests.Record(
            elapsed.TotalSeconds,
            new KeyValuePair<string, object?>("method", method),
            new KeyValuePair<string, object?>("route", route),
            new KeyValuePair<string, object?>("status", status)
        );

    internal void Added(string status) => _added.Add(1, new KeyValuePair<string, object?>("status", status));

    internal void Alerted(int alerts) => _alerts.Add(alerts);

    internal void Delivered(bool succeeded) =>
        _deliveries.Add(1, new KeyValuePair<string, object?>("outcome", succeeded ? "sent" : "failed"));

    public void Dispose()
    {
        Traces.Dispose();
        _meter.Dispose();
    }
}
