using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace TabMcp.Api.Telemetry.Prometheus;

/// <summary>Writes metrics in Prometheus' text format, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder _text = new();

    /// <summary>One family: metrics of one name and type, their help and type said once.</summary>
    public void Write(string name, IReadOnlyList<Metric> family)
    {
        var first = family[0];
        if (first.Description is { Length: > 0 } description)
            _text.Append("# HELP ").Append(name).Append(' ').Append(Help(description)).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(TypeOf(first.MetricType)).Append('\n');
        foreach (var metric in family)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
                Write(name, metric.MetricType, in point);
        }
    }

    public override string ToString() => _text.ToString();

    /// <summary>A number as Prometheus reads it.</summary>
    internal static string Number(double value) =>
        value switch
        {
            double.PositiveInfinity => "+Inf",
            double.NegativeInfinity => "-Inf",
            _ => value.ToString("R", CultureInfo.InvariantCulture),
        };

    /// <summary>What may stand between the quotes of a label.</summary>
    internal static string LabelValue(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Help(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string TypeOf(MetricType type) =>
        type switch
        {
            MetricType.Histogram => "histogram",
            _ when PrometheusName.IsCounter(type) => "counter",
            _ => "gauge",
        };

    private void Write(string name, MetricType type, in MetricPoint point)
    {
        var labels = Labels(point.Tags);
        switch (type)
        {
            case MetricType.Histogram:
                WriteHistogram(name, labels, in point);
                break;
            case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                Sample(name, labels, Whole(point.GetSumLong()));
                break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                Sample(name, labels, Number(point.GetSumDouble()));
                break;
            case MetricType.LongGauge:
                Sample(name, labels, Whole(point.GetGaugeLastValueLong()));
                break;
            case MetricType.DoubleGauge:
                Sample(name, labels, Number(point.GetGaugeLastValueDouble()));
                break;
        }
    }

    private void WriteHistogram(string name, string labels, in MetricPoint point)
    {
        long below = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            var bound = $"le=\"{Number(bucket.ExplicitBound)}\"";
            Sample($"{name}_bucket", labels.Length is 0 ? bound : $"{labels},{bound}", Whole(below));
        }

        Sample($"{name}_sum", labels, Number(point.GetHistogramSum()));
        Sample($"{name}_count", labels, Whole(point.GetHistogramCount()));
    }

    private void Sample(string name, string labels, string value)
    {
        _text.Append(name);
        if (labels.Length > 0)
            _text.Append('{').Append(labels).Append('}');
        _text.Append(' ').Append(value).Append('\n');
    }

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    // Two keys that are spelled alike here become one label that holds both values, as the specification has it.
    private static string Labels(ReadOnlyTagCollection tags)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tags)
        {
            var name = PrometheusName.Label(key);
            var word = Word(value);
            labels[name] = labels.TryGetValue(name, out var other) ? $"{other};{word}" : word;
        }

        return string.Join(',', labels.Select(label => $"{label.Key}=\"{LabelValue(label.Value)}\""));
    }

    private static string Word(object? value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
