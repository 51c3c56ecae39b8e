using Microsoft.Extensions.DependencyInjection;

namespace TabMcp.IntegrationTests.Http;

public sealed class ProtocolVersionTests : IAsyncLifetime
{
    private McpTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo, TestTool.Mirror]));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Answers_a_request_of_2026_07_28()
    {
        var answer = await _host.Modern("tools/list").SendAsync();

        answer.Status.ShouldBe(200, answer.Body);
        answer.Last.GetProperty("result").GetProperty("tools").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task Answers_older_requests_without_the_headers_of_2026_07_28(string? version)
    {
        var answer = await _host.Post(RawHttp.ListTools).With(RawHttp.VersionHeader, version).SendAsync();

        answer.Status.ShouldBe(200, answer.Body);
        answer.Last.GetProperty("result").GetProperty("tools").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("2025-11-25", "2025-11-25")]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2020-01-01", "2025-11-25")]
    public async Task Shakes_hands_with_a_version_that_both_know(string asked, string answered)
    {
        var answer = await _host
            .Post(
                $$"""
                {
                  "jsonrpc": "2.0",
                  "id": 7,
                  "method": "initialize",
                  "params": {
                    "protocolVersion": "{{asked}}",
                    "capabilities": {},
                    "clientInfo": { "name": "t", "version": "1" }
                  }
                }
                """
            )
            .SendAsync();

        answer.Status.ShouldBe(200, answer.Body);
        answer.Last.GetProperty("result").GetProperty("protocolVersion").GetString().ShouldBe(answered);
        answer["Mcp-Session-Id"].ShouldBeNull();
    }

    [Fact]
    public async Task Refuses_a_handshake_whose_params_are_malformed()
    {
        var answer = await _host
            .Post("""{"jsonrpc":"2.0","id":7,"method":"initialize","params":{"capabilities":5}}""")
            .SendAsync();

        answer.ShouldBeError(400, -32602);
    }

    [Fact]
    public async Task Offers_an_older_client_of_an_unknown_version_every_version()
    {
        var answer = await _host.Post(RawHttp.ListTools).With(RawHttp.VersionHeader, "2026-01-01").SendAsync();

        answer.ShouldBeError(400, -32022).ShouldContain(RawHttp.VersionHeader);
        var data = answer.Last.GetProperty("error").GetProperty("data");
        data.GetProperty("requested").GetString().ShouldBe("2026-01-01");
        data.GetProperty("supported")
            .EnumerateArray()
            .Select(version => version.GetString())
            .ShouldBe(["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"]);
    }

    [Fact]
    public async Task Offers_a_newer_client_of_an_unknown_version_what_discovery_offers()
    {
        var discovered = await _host.Modern("server/discover").SendAsync();
        var answer = await _host
            .Modern(
                "tools/list",
                meta: """{"io.modelcontextprotocol/protocolVersion":"2027-01-01","io.modelcontextprotocol/clientCapabilities":{}}"""
            )
            .With(RawHttp.VersionHeader, "2027-01-01")
            .SendAsync();

        answer.ShouldBeError(400, -32022);
        answer
            .Last.GetProperty("error")
            .GetProperty("data")
            .GetProperty("supported")
            .GetRawText()
            .ShouldBe(discovered.Last.GetProperty("result").GetProperty("supportedVersions").GetRawText());
    }

    [Theory]
    [InlineData("{}", "protocolVersion")]
    [InlineData("""{"io.modelcontextprotocol/clientCapabilities":{}}""", "protocolVersion")]
    [InlineData("""{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}""", "clientCapabilities")]
    [InlineData("5", "protocolVersion")]
    public async Task Refuses_a_request_of_2026_07_28_without_its_metadata(string meta, string missing)
    {
        var answer = await _host.Modern("tools/list", meta: meta).SendAsync();

        answer.ShouldBeError(400, -32602).ShouldContain($"io.modelcontextprotocol/{missing}");
    }

    [Theory]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("logging/setLevel")]
    [InlineData("resources/subscribe")]
    [InlineData("resources/unsubscribe")]
    [InlineData("races/bet")]
    public async Task Does_not_know_methods_that_2026_07_28_removed_or_nobody_has(string method) =>
        (await _host.Modern(method).SendAsync()).ShouldBeError(404, -32601);

    [Fact]
    public async Task Tells_older_clients_of_an_unknown_method_in_a_normal_answer()
    {
        var answer = await _host
            .Post("""{"jsonrpc":"2.0","id":7,"method":"races/bet"}""")
            .With(RawHttp.VersionHeader, "2025-11-25")
            .SendAsync();

        answer.ShouldBeError(200, -32601);
    }
}
