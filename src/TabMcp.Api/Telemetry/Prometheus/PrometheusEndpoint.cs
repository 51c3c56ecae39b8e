using System.Text;

namespace TabMcp.Api.Telemetry.Prometheus;

/// <summary>Serves metrics to Prometheus.</summary>
internal static class PrometheusEndpoint
{
    private const string Text = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Serves <c>/metrics</c> under any host name, since Prometheus calls by address; to no page of a browser.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        var reader = app.Services.GetRequiredService<PrometheusReader>();
        app.MapMethods("/metrics", Methods, context => AnswerAsync(context, reader));
    }

    private static async Task AnswerAsync(HttpContext context, PrometheusReader reader)
    {
        var response = context.Response;
        if (context.Request.Headers.Origin.Count > 0)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (await reader.CollectAsync(context.RequestAborted) is not { } text)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var body = Encoding.UTF8.GetBytes(text);
        response.ContentType = Text;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
