using OpenTelemetry.Metrics;

namespace TabMcp.Api.Telemetry;

/// <summary>Serves the metrics to Prometheus at <c>/metrics</c>.</summary>
internal static class PrometheusEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the exporter that keeps metrics for Prometheus.</summary>
    public static IServiceCollection AddPrometheus(this IServiceCollection services)
    {
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics.AddPrometheusExporter(options =>
                {
                    // Each scope is a library of ours or of the framework, and the name of the metric says which.
                    options.ScopeInfoEnabled = false;
                    // tabmcp_build_info says the same.
                    options.TargetInfoEnabled = false;
                    options.ScrapeResponseCacheDurationMilliseconds = 0;
                })
            );
        return services;
    }

    /// <summary>Maps <c>/metrics</c> under any host name, since Prometheus calls by address; a browser's page is refused.</summary>
    public static void MapMetrics(this WebApplication app) =>
        app.MapPrometheusScrapingEndpoint(
                "/metrics",
                meterProvider: null,
                configureBranchedPipeline: pipeline => pipeline.Use(GuardAsync),
                optionsName: null
            )
            .WithMetadata(new HttpMethodMetadata(Methods));

    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Origin.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
