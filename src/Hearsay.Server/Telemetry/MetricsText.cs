using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Hearsay.Server.Telemetry;

/// <summary>Collects what a meter tells and writes it in the text format that Prometheus reads. Thread-safe.</summary>
internal sealed class MetricsText : IDisposable
{
    // Seconds: pages must come within 0.15.
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10];

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Family> _families = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public MetricsText(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags, isTime: false));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags, isTime: true));
        _listener.Start();
    }

    /// <summary>Everything so far, and what is told at the moment of asking.</summary>
    public string Write(IEnumerable<(string Name, string Help, double Value)> gauges)
    {
        StringBuilder text = new();
        lock (_lock)
        {
            foreach ((string name, Family family) in _families)
            {
                Head(text, name, family.Help, family.IsTime ? "histogram" : "counter");
                foreach ((string labels, Series series) in family.Series)
                    WriteSeries(text, name, labels, series, family.IsTime);
            }
        }

        foreach ((string name, string help, double value) in gauges)
        {
            Head(text, name, help, "gauge");
            Line(text, name, "", value);
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, bool isTime)
    {
        string labels = LabelsOf(tags);
        lock (_lock)
        {
            if (!_families.TryGetValue(instrument.Name, out Family? family))
                _families.Add(instrument.Name, family = new Family(instrument.Description ?? "", isTime));
            if (!family.Series.TryGetValue(labels, out Series? series))
                family.Series.Add(labels, series = new Series());
            series.Sum += value;
            series.Count++;
            for (int i = 0; isTime && i < Bounds.Length; i++)
                series.Buckets[i] += value <= Bounds[i] ? 1 : 0;
        }
    }

    private static void WriteSeries(StringBuilder text, string name, string labels, Series series, bool isTime)
    {
        if (!isTime)
        {
            Line(text, name, labels, series.Sum);
            return;
        }

        for (int i = 0; i < Bounds.Length; i++)
            Line(text, name + "_bucket", Join(labels, Bounds[i].ToString(CultureInfo.InvariantCulture)), series.Buckets[i]);
        Line(text, name + "_bucket", Join(labels, "+Inf"), series.Count);
        Line(text, name + "_sum", labels, series.Sum);
        Line(text, name + "_count", labels, series.Count);
    }

    private static string Join(string labels, string bound) => $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{bound}\"";

    private static void Head(StringBuilder text, string name, string help, string type) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        StringBuilder labels = new();
        foreach ((string key, object? value) in tags)
        {
            string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels.Append(labels.Length > 0 ? "," : "").Append(key).Append("=\"");
            labels.Append(
                text.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal)
                    .Replace("\n", "\\n", StringComparison.Ordinal)
            );
            labels.Append('"');
        }

        return labels.ToString();
    }

    private sealed class Family(string help, bool isTime)
    {
        public string Help { get; } = help;

        public bool IsTime { get; } = isTime;

        public SortedDictionary<string, Series> Series { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Series
    {
        public double Sum { get; set; }

        public long Count { get; set; }

        public long[] Buckets { get; } = new long[Bounds.Length];
    }
}
