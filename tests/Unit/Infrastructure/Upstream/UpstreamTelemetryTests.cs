using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TabMcp.Application.Tools;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Infrastructure.Upstream;

public sealed class UpstreamTelemetryTests
{
    [Theory]
    [InlineData(200, "ok")]
    [InlineData(404, "not_found")]
    [InlineData(503, "upstream_unavailable")]
    public async Task Records_how_an_exchange_ended_and_how_long_it_took(int status, string outcome)
    {
        UpstreamHost? upstream = null;
        await using var _ = upstream = new UpstreamHost(
            UpstreamHost.Anonymous,
            new StubTab(_ =>
            {
                upstream!.Clock.Advance(TimeSpan.FromSeconds(2));
                return StubTab.Json("""{"name":"a"}""", (HttpStatusCode)status);
            })
        );
        var recorded = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            var isOurs = instrument.Meter.Scope == upstream.Call.GetRequiredService<IMeterFactory>();
            if (isOurs && instrument.Name is "tabmcp.upstream.duration")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, seconds, tags, _) =>
                recorded.Add($"{instrument.Name} {seconds} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}")
        );
        listener.Start();

        await Record.ExceptionAsync(() => upstream.ReadAsync());

        recorded.ShouldBe([$"tabmcp.upstream.duration 2 read {outcome}"]);
    }

    [Fact]
    public async Task Logs_neither_the_query_nor_a_credential()
    {
        using var log = new CapturedLogs();
        await using var upstream = new UpstreamHost(
            UpstreamHost.WithCredentials,
            new StubTab(request =>
                request.RequestUri!.AbsolutePath is "/oauth/token"
                    ? StubTab.Json("""{"access_token":"canary-token"}""")
                    : StubTab.Json("""{"name":"a"}""")
            ),
            log
        );

        await upstream.Access.AcquireAsync(Access.Public, TestContext.Current.CancellationToken);
        await upstream.ReadAsync();
        upstream.Call.GetRequiredService<ILoggerFactory>().CreateLogger("test").LogTrace("the log is listening");

        log.Text.ShouldContain("the log is listening");
        log.Text.ShouldNotContain("canary");
        log.Text.ShouldNotContain("/v1/probe");
    }
}
