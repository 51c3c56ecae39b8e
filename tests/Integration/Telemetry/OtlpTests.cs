using Microsoft.Extensions.Logging;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Telemetry;

/// <summary>Tests what a configured OpenTelemetry collector receives.</summary>
public sealed class OtlpTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private const string Call =
        """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"tab_get","arguments":{"path":"/v1/tab-info-service/racing/dates","filter":"canary_argument"}}}""";

    private const string Races =
        """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"racing_get_next_to_go","arguments":{}}}""";

    [Fact]
    public async Task Spans_separate_own_time_queue_time_and_TAB_time_within_the_callers_trace()
    {
        await using var collector = await Collector.StartAsync();
        await using (
            var product = await Product.StartAsync(
                ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
                ("OTEL_EXPORTER_OTLP_HEADERS", "x-key=canary-key"),
                ("TAB_CLIENT_ID", SandboxCredentials.ClientId),
                ("TAB_CLIENT_SECRET", SandboxCredentials.ClientSecret)
            )
        )
        {
            var answer = await RawHttp
                .Post(product.Endpoint, Races)
                .With("traceparent", $"00-{Trace}-b7ad6b7169203331-01")
                .SendAsync();
            answer.Status.ShouldBe(200, answer.Body);
        }

        var spans = collector.SpansOf(Trace).ToLookup(span => span.Name);
        var call = spans["racing_get_next_to_go"].ShouldHaveSingleItem();
        var read = spans["upstream read"].ShouldHaveSingleItem();
        var token = spans["upstream token"].ShouldHaveSingleItem();
        spans["upstream queue"].Count().ShouldBe(2);
        read.Parent.ShouldBe(call.Id);
        token.Parent.ShouldBe(call.Id);
        spans.SelectMany(group => group).ShouldContain(span => span.Parent == "b7ad6b7169203331");
        collector.Received.ShouldAllBe(sent => sent.Key == "canary-key");
        string[] expected = ["tabmcp.tool.duration", "http.server.request.duration", "mcp.server.operation.duration"];
        expected.ShouldBeSubsetOf(collector.Metrics);
    }

    [Fact]
    public async Task Exports_contain_neither_caller_input_nor_addresses()
    {
        await using var collector = await Collector.StartAsync();
        await using (
            var product = await Product.StartAsync(
                ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
                ("OTEL_EXPORTER_OTLP_HEADERS", "x-key=canary-key")
            )
        )
        {
            await RawHttp
                .Post(new Uri($"{product.Endpoint}?clientId=canary-id&clientSecret=canary-secret"), Call)
                .With("traceparent", $"00-{Trace}-b7ad6b7169203331-01")
                .With("tracestate", "canary=canary_state")
                .With("baggage", "canary=canary_baggage")
                .With("User-Agent", "canary_agent")
                .SendAsync();
            await RawHttp
                .Post(product.Endpoint, Call.Replace("tab_get", "canary_tool"))
                .With("traceparent", $"00-{Trace}-b7ad6b7169203331-01")
                .SendAsync();
        }

        collector.SpansOf(Trace).Count.ShouldBeGreaterThan(1);
        collector.Text.ShouldNotContain("canary", Case.Insensitive);
        collector.Text.ShouldNotContain("127.0.0.1");
    }

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task An_unreachable_collector_does_not_affect_calls(string protocol)
    {
        var collector = await Collector.StartAsync();
        var address = collector.Address;
        await collector.DisposeAsync();
        await using var product = await Product.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol)
        );

        (await product.CallAsync("racing_get_next_to_go")).IsError.ShouldNotBe(true);
    }

    [Fact]
    public async Task A_call_longer_than_five_seconds_is_logged_with_its_parts()
    {
        await using var product = await Product.StartAsync();
        product.Tab.Faults.Next(new Fault.Stall(TimeSpan.FromSeconds(6)));

        await product.WhileTimePassesAsync(product.CallAsync("racing_get_next_to_go"), TimeSpan.FromSeconds(6));
        await product.CallAsync("racing_get_next_to_go");

        var told = product.Log.Lines.Where(line => line.Event == 105).ShouldHaveSingleItem();
        told.Level.ShouldBe(LogLevel.Warning);
        told.Message.ShouldBe("racing_get_next_to_go was slow: 6000 ms, of which 0 ms in the queue and 6000 ms at TAB");
    }
}
