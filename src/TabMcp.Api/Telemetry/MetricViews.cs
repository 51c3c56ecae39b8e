using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using TabMcp.Application.Observability;

namespace TabMcp.Api.Telemetry;

/// <summary>Which instruments are shown, with which labels and in which buckets.</summary>
/// <remarks>
/// No label holds what a caller writes or where a machine stands, so the number of series is bounded: the SDK's own labels
/// name methods, tools and resources as callers spell them, and those are left out.
/// </remarks>
internal sealed class MetricViews(IMeterFactory own)
{
    /// <summary>The meters that are listened to.</summary>
    public static readonly string[] Meters =
    [
        ToolMetrics.MeterName,
        "Microsoft.AspNetCore.Hosting",
        "System.Net.Http",
        "System.Runtime",
        "Experimental.ModelContextProtocol",
    ];

    private static readonly HashSet<string> Runtime = new(StringComparer.Ordinal)
    {
        "dotnet.exceptions",
        "dotnet.gc.collections",
        "dotnet.gc.heap.total_allocated",
        "dotnet.gc.last_collection.heap.size",
        "dotnet.gc.pause.time",
        "dotnet.process.cpu.time",
        "dotnet.process.memory.working_set",
        "dotnet.thread_pool.queue.length",
    };

    // The promises are 2 and 5 seconds; what comes from the cache takes less than one millisecond.
    private static readonly double[] Seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

    /// <summary>How an instrument is shown; as it says itself where this is null.</summary>
    public MetricStreamConfiguration? Of(Instrument instrument) =>
        IsAnothers(instrument)
            ? MetricStreamConfiguration.Drop
            : instrument.Name switch
            {
                "http.server.request.duration" => Histogram(
                    "http.request.method",
                    "http.response.status_code",
                    "http.route",
                    "error.type"
                ),
                "http.client.request.duration" => Histogram(
                    "http.request.method",
                    "http.response.status_code",
                    "error.type"
                ),
                "mcp.server.operation.duration" => Histogram("error.type", "rpc.response.status_code"),
                _ when instrument.Meter.Name is ToolMetrics.MeterName => IsDuration(instrument)
                    ? new ExplicitBucketHistogramConfiguration { Boundaries = Seconds }
                    : null,
                _ when Runtime.Contains(instrument.Name) => null,
                _ => MetricStreamConfiguration.Drop,
            };

    // Another server in this process, or the exporter of traces: both have clients and meters of their own.
    private bool IsAnothers(Instrument instrument) =>
        instrument.Meter.Scope is { } scope ? !ReferenceEquals(scope, own) : instrument.Meter.Name is "System.Net.Http";

    private static bool IsDuration(Instrument instrument) => instrument is Histogram<double> { Unit: "s" };

    private static ExplicitBucketHistogramConfiguration Histogram(params string[] labels) =>
        new() { Boundaries = Seconds, TagKeys = labels };
}
