using System.Diagnostics.Metrics;
using TabMcp.Api.Health;
using TabMcp.Api.Hosting;
using TabMcp.Application.Health;
using TabMcp.Application.Observability;

namespace TabMcp.Api.Telemetry;

/// <summary>Shows the server itself: which build, since when, what its cache holds and whether its login holds.</summary>
internal static class ServerMetrics
{
    /// <summary>Adds the gauges of this server. Their values are read when an exporter collects.</summary>
    public static Meter Watch(IServiceProvider services)
    {
        var facts = services.GetRequiredService<ServerFacts>();
        var cache = services.GetRequiredService<ICacheHealth>();
        var token = services.GetRequiredService<ITokenHealth>();
        var meter = services.GetRequiredService<IMeterFactory>().Create(ToolMetrics.MeterName);

        var build = new Measurement<long>(1, Build(facts));
        meter.CreateObservableGauge(
            "tabmcp.build.info",
            () => build,
            unit: null,
            "The build that runs, in its labels."
        );
        meter.CreateObservableGauge(
            "process.start_time",
            () => facts.StartedAt.ToUnixTimeMilliseconds() / 1000d,
            "s",
            "When the server started, since 1970."
        );
        meter.CreateObservableGauge("tabmcp.cache.entries", () => cache.Read().Entries, "{answer}", "Answers kept.");
        meter.CreateObservableGauge("tabmcp.cache.size", () => cache.Read().Bytes, "By", "Size of the answers kept.");
        meter.CreateObservableGauge(
            "tabmcp.token.renewal.failing",
            () => token.Read().IsFailing ? 1 : 0,
            unit: null,
            "1 while the last try to obtain or renew one of the operator's tokens failed."
        );
        return meter;
    }

    private static KeyValuePair<string, object?>[] Build(ServerFacts facts)
    {
        List<KeyValuePair<string, object?>> labels =
        [
            new("version", ProductInfo.Version),
            new("config_hash", facts.ConfigurationHash),
            new("source", facts.Source),
        ];
        if (ProductInfo.Commit is { } commit)
            labels.Add(new("commit", commit));
        return [.. labels];
    }
}
