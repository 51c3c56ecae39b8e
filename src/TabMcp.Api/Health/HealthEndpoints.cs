using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TabMcp.Api.Hosting;
using TabMcp.Api.Http;
using TabMcp.Application.Health;

namespace TabMcp.Api.Health;

/// <summary>Tells probes and operators how the server is doing.</summary>
/// <remarks>
/// Any host name is answered, since kubelets and balancers call by address, and no caller's budget is touched. There is no
/// CORS header, so no page of another site can read an answer.
/// </remarks>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Serves <c>/health/live</c>, <c>/health/ready</c> and <c>/health</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        // Its start is the server's, not that of the first question.
        var facts = app.Services.GetRequiredService<ServerFacts>();
        var cache = app.Services.GetRequiredService<ICacheHealth>();
        var readiness = app.Services.GetRequiredService<Readiness>();
        var clock = app.Services.GetRequiredService<TimeProvider>();

        app.MapMethods("/health/live", Methods, context => AnswerAsync(context, new(Status.Healthy), isGood: true));
        app.MapMethods(
            "/health/ready",
            Methods,
            async context =>
            {
                var now = await readiness.ReadAsync(context.RequestAborted);
                await AnswerAsync(context, new(now.Status, ReasonsOf(now)), now.IsReady);
            }
        );
        app.MapMethods(
            "/health",
            Methods,
            async context =>
            {
                var now = await readiness.ReadAsync(context.RequestAborted);
                await AnswerAsync(context, Whole(now, facts, cache.Read(), clock.GetUtcNow()), now.IsReady);
            }
        );
    }

    private static WholeHealthBody Whole(
        Readiness.Condition now,
        ServerFacts facts,
        CacheHealth cache,
        DateTimeOffset at
    ) =>
        new(
            now.Status,
            ReasonsOf(now),
            ProductInfo.Name,
            ProductInfo.Version,
            ProductInfo.Commit,
            ProductInfo.BuildTime,
            facts.ConfigurationHash,
            facts.StartedAt,
            facts.Source,
            facts.Writes,
            new(
                UpstreamComponent.Of(now.Upstream.LastExchange),
                new(now.Upstream.Circuit),
                TokenComponent.Of(now.Token, at),
                CacheComponent.Of(cache)
            )
        );

    private static IReadOnlyList<Readiness.Reason>? ReasonsOf(Readiness.Condition now) =>
        now.Reasons.Count is 0 ? null : now.Reasons;

    private static Task AnswerAsync(HttpContext context, HealthBody body, bool isGood) =>
        WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(body, TypeOf(body)), isGood);

    private static JsonTypeInfo TypeOf(HealthBody body) =>
        body is WholeHealthBody ? HealthJson.Default.WholeHealthBody : HealthJson.Default.HealthBody;

    private static async Task WriteAsync(HttpContext context, byte[] body, bool isGood)
    {
        var response = context.Response;
        response.StatusCode = isGood ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = MediaTypes.Json;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
