using System.Text;
using OpenTelemetry.Metrics;

namespace TabMcp.Api.Telemetry.Prometheus;

/// <summary>Names as Prometheus spells them: <c>tabmcp.tool.duration</c> in seconds is <c>tabmcp_tool_duration_seconds</c>.</summary>
internal static class PrometheusName
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["By"] = "bytes",
        ["%"] = "percent",
    };

    /// <summary>The name of a metric, with its unit and, for what only grows, <c>_total</c>.</summary>
    /// <remarks>A unit in braces such as <c>{request}</c> says what is counted and is no part of the name.</remarks>
    public static string Of(string name, string unit, MetricType type)
    {
        var full = Clean(name);
        if (Units.TryGetValue(unit, out var word) && !full.Contains(word, StringComparison.Ordinal))
            full = $"{full}_{word}";
        if (unit is "1" && IsGauge(type) && !full.EndsWith("_ratio", StringComparison.Ordinal))
            full = $"{full}_ratio";
        return IsCounter(type) && !full.EndsWith("_total", StringComparison.Ordinal) ? $"{full}_total" : full;
    }

    /// <summary>A label's name.</summary>
    public static string Label(string key) => Clean(key);

    public static bool IsCounter(MetricType type) => type is MetricType.LongSum or MetricType.DoubleSum;

    public static bool IsGauge(MetricType type) =>
        type
            is MetricType.LongGauge
                or MetricType.DoubleGauge
                or MetricType.LongSumNonMonotonic
                or MetricType.DoubleSumNonMonotonic;

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length + 1);
        foreach (var letter in name)
            clean.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        if (clean.Length is 0 || char.IsAsciiDigit(clean[0]))
            clean.Insert(0, '_');
        return clean.ToString();
    }
}
