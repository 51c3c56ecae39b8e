using System.Diagnostics.Metrics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Application.Observability;

namespace TabMcp.Api.Telemetry;

/// <summary>Registers OpenTelemetry: which metrics and spans exist, and the exporters that send them to a collector.</summary>
/// <remarks>Spans exist only if a collector is configured. Metrics exist if a collector or Prometheus takes them.</remarks>
internal static class Exporters
{
    /// <summary>Adds the metrics of this server, and the exporters to the collector if the settings name one.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, Settings settings)
    {
        // This runs only if an exporter asks for metrics.
        services.ConfigureOpenTelemetryMeterProvider(
            (provider, metrics) =>
                metrics
                    .SetResourceBuilder(Server())
                    .AddMeter(MetricViews.Meters)
                    .AddView(new MetricViews(provider.GetRequiredService<IMeterFactory>()).Of)
                    .AddInstrumentation(() => ServerMetrics.Watch(provider))
        );
        if (settings.OtlpEndpoint is null)
            return services;

        services
            .AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddOtlpExporter(options => Send(options, settings, "v1/metrics")))
            .WithTracing(traces =>
                traces
                    .SetResourceBuilder(Server())
                    .AddSource(CallTrace.SourceName, "Microsoft.AspNetCore")
                    .AddProcessor(new SpanScrub())
                    .AddOtlpExporter(options => Send(options, settings, "v1/traces"))
            );
        return services;
    }

    private static void Send(OtlpExporterOptions options, Settings settings, string path)
    {
        options.Protocol = settings.OtlpProtocol;
        options.Endpoint =
            settings.OtlpProtocol is OtlpExportProtocol.HttpProtobuf
                ? new Uri($"{settings.OtlpEndpoint!.AbsoluteUri.TrimEnd('/')}/{path}")
                : settings.OtlpEndpoint!;
        settings.OtlpHeaders?.AddTo(options);
    }

    private static ResourceBuilder Server() =>
        ResourceBuilder.CreateEmpty().AddService(ProductInfo.Name, serviceVersion: ProductInfo.Version);
}
