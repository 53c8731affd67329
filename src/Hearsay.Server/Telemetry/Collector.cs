using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hearsay.Server.Telemetry;

/// <summary>Sends metrics and traces to an OpenTelemetry collector over HTTP, until it is disposed of.</summary>
internal sealed class Collector : IDisposable
{
    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    /// <summary>Begins to send.</summary>
    /// <param name="address">The collector: <c>http://localhost:4318</c>.</param>
    public Collector(Uri address)
    {
        ResourceBuilder resource = ResourceBuilder.CreateEmpty().AddService("hearsay", autoGenerateServiceInstanceId: false);
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(RoomMetrics.Name, "System.Runtime")
            .AddOtlpExporter(exporter => Configure(exporter, new Uri(address, "/v1/metrics")))
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(RoomMetrics.Name)
            .AddOtlpExporter(exporter => Configure(exporter, new Uri(address, "/v1/traces")))
            .Build();
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Configure(OtlpExporterOptions exporter, Uri address)
    {
        exporter.Endpoint = address;
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
    }
}
