using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Api.Telemetry.Prometheus;
using TabMcp.Application.Observability;

namespace TabMcp.Api.Telemetry;

/// <summary>Hands metrics to whoever scrapes them, and metrics and traces to a collector where one is configured.</summary>
/// <remarks>Without a collector nobody listens to the spans, and so none is made.</remarks>
internal sealed class Exporters(IServiceProvider services, Settings settings) : IHostedService, IDisposable
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var scraped = services.GetService<PrometheusReader>();
        if (scraped is not null || settings.OtlpEndpoint is not null)
            _metrics = Metrics(scraped);
        if (settings.OtlpEndpoint is not null)
            _traces = Traces();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // After the last call, so that what it did is sent as well.
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private MeterProvider Metrics(PrometheusReader? scraped)
    {
        ServerMetrics.Watch(services);
        var views = new MetricViews(services.GetRequiredService<IMeterFactory>());
        var builder = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Server())
            .AddMeter(MetricViews.Meters)
            .AddView(views.Of);
        if (scraped is not null)
            builder.AddReader(scraped.Reader);
        if (settings.OtlpEndpoint is not null)
            builder.AddOtlpExporter(options => Send(options, "v1/metrics"));
        return builder.Build();
    }

    private TracerProvider Traces() =>
        Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Server())
            .AddSource(CallTrace.SourceName, "Microsoft.AspNetCore")
            .AddProcessor(new SpanScrub())
            .AddOtlpExporter(options => Send(options, "v1/traces"))
            .Build();

    private void Send(OtlpExporterOptions options, string path)
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
