using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace TabMcp.Api.Telemetry.Prometheus;

/// <summary>Keeps the text of the collection under way. Shaped as the class of this name in OpenTelemetry's own package.</summary>
internal sealed class PrometheusExporter : BaseExporter<Metric>
{
    /// <summary>All metrics as they were last collected.</summary>
    public string Text { get; private set; } = "";

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var families = new SortedDictionary<string, List<Metric>>(StringComparer.Ordinal);
        foreach (var metric in batch)
        {
            if (metric.MetricType is MetricType.ExponentialHistogram)
                continue; // views ask for none, and the format has no way to say one

            var name = PrometheusName.Of(metric.Name, metric.Unit, metric.MetricType);
            if (!families.TryGetValue(name, out var family))
                families[name] = family = [];
            // One name has one type in the format.
            if (family.Count is 0 || family[0].MetricType == metric.MetricType)
                family.Add(metric);
        }

        var text = new PrometheusText();
        foreach (var (name, family) in families)
            text.Write(name, family);
        Text = text.ToString();
        return ExportResult.Success;
    }
}

/// <summary>Collects when somebody asks, one collection at a time.</summary>
internal sealed class PrometheusReader : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly PrometheusExporter _exporter = new();

    public PrometheusReader() =>
        Reader = new BaseExportingMetricReader(_exporter)
        {
            TemporalityPreference = MetricReaderTemporalityPreference.Cumulative,
        };

    /// <summary>What the meter provider is given, which disposes of it.</summary>
    public MetricReader Reader { get; }

    /// <summary>All metrics as they are now; none where metrics are off.</summary>
    public async Task<string?> CollectAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return Reader.Collect() ? _exporter.Text : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
