using System.Diagnostics.Metrics;

namespace TabMcp.Application.Observability;

/// <summary>What the pipeline counts. Tags hold tool names and outcome codes only, so their number is bounded.</summary>
public sealed class ToolMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TabMcp";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _cached;

    /// <summary>Creates the instruments.</summary>
    public ToolMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram<double>(
            "tabmcp.tool.duration",
            "s",
            "Time from a call's binding to its outcome."
        );
        _retries = meter.CreateCounter<long>("tabmcp.tool.retries", "{retry}", "Further tries after a failed one.");
        _cached = meter.CreateCounter<long>(
            "tabmcp.cache.requests",
            "{request}",
            "Questions to the answer cache: hit, coalesced, miss or stale."
        );
    }

    internal void Called(string tool, string outcome, TimeSpan elapsed) =>
        _duration.Record(elapsed.TotalSeconds, new("tool", tool), new("outcome", outcome));

    internal void Cached(string tool, string outcome) => _cached.Add(1, new("tool", tool), new("outcome", outcome));

    internal void Retried(string tool, string outcome) => _retries.Add(1, new("tool", tool), new("outcome", outcome));
}
