using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace TabMcp.IntegrationTests.Mcp;

public sealed class ProtocolHeaderTests : IAsyncLifetime
{
    private const string Version = "MCP-Protocol-Version";

    private McpTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await McpTestHost.StartAsync(server =>
            server.WithTools([
                TestTool.Echo,
                new TestTool(
                    "mirror",
                    (_, _) => ValueTask.FromResult(TestTool.Text("agreed")),
                    """
                    {
                      "type": "object",
                      "properties": {
                        "region": { "type": "string", "x-mcp-header": "Region" },
                        "page": { "type": "object", "properties": { "size": { "type": "integer", "x-mcp-header": "Page-Size" } } }
                      }
                    }
                    """
                ),
            ])
        );

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
        var answer = await _host.Post(RawHttp.ListTools).With(Version, version).SendAsync();

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
        var answer = await _host.Post(RawHttp.ListTools).With(Version, "2026-01-01").SendAsync();

        answer.ShouldBeError(400, -32022).ShouldContain(Version);
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
            .With(Version, "2027-01-01")
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
    [InlineData("2025-11-25")]
    [InlineData("2027-01-01")]
    [InlineData(null)]
    [InlineData("")]
    public async Task Refuses_a_version_header_that_does_not_repeat_the_body(string? header)
    {
        var answer = await _host.Modern("tools/list").With(Version, header).SendAsync();

        answer.ShouldBeError(400, -32020).ShouldContain(Version);
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
    [InlineData(null)]
    [InlineData("tools/call")]
    [InlineData("TOOLS/LIST")]
    public async Task Refuses_a_method_header_that_does_not_repeat_the_method(string? header)
    {
        var answer = await _host.Modern("tools/list").With("Mcp-Method", header).SendAsync();

        answer.ShouldBeError(400, -32020).ShouldContain("Mcp-Method");
    }

    [Theory]
    [InlineData("echo", true)]
    [InlineData("=?base64?ZWNobw==?=", true)]
    [InlineData(null, false)]
    [InlineData("Echo", false)]
    [InlineData("=?base64?ZWNobw?=", false)]
    [InlineData("=?base64?!!!!?=", false)]
    public async Task Wants_the_name_header_to_repeat_the_name(string? header, bool passes)
    {
        var answer = await _host
            .Modern("tools/call", """ "name":"echo","arguments":{"text":"hi"} """)
            .With("Mcp-Name", header)
            .SendAsync();

        if (passes)
            answer.Status.ShouldBe(200, answer.Body);
        else
            answer.ShouldBeError(400, -32020).ShouldContain("Mcp-Name");
    }

    [Theory]
    [InlineData("prompts/get", """ "name":"p" """, "q")]
    [InlineData("resources/read", """ "uri":"tab://a" """, "tab://b")]
    public async Task Wants_the_name_header_for_prompts_and_resources_too(
        string method,
        string parameters,
        string header
    )
    {
        var answer = await _host.Modern(method, parameters, header).SendAsync();

        answer.ShouldBeError(400, -32020).ShouldContain("Mcp-Name");
    }

    [Fact]
    public async Task Refuses_a_name_header_that_is_sent_twice()
    {
        var request = _host.Modern("tools/call", """ "name":"echo","arguments":{"text":"hi"} """, "echo");
        request.Headers.Add("Mcp-Name", "echo");

        (await request.SendAsync()).ShouldBeError(400, -32020);
    }

    [Fact]
    public async Task Decodes_names_that_no_header_can_carry_as_they_are()
    {
        var header = $"=?base64?{Convert.ToBase64String(Encoding.UTF8.GetBytes("écho"))}?=";
        var answer = await _host.Modern("tools/call", """ "name":"écho" """, header).SendAsync();

        // Through the header check, and no further than the list of tools.
        answer.ShouldBeError(200, -32602);
    }

    [Theory]
    [InlineData("""{"region":"NSW"}""", "Region", "NSW", true)]
    [InlineData("""{"region":"NSW"}""", "Region", "=?base64?TlNX?=", true)]
    [InlineData("""{"page":{"size":20}}""", "Page-Size", "20", true)]
    [InlineData("{}", "Other", "x", true)]
    [InlineData("""{"region":"NSW"}""", "Region", null, false)]
    [InlineData("""{"region":"NSW"}""", "Region", "VIC", false)]
    [InlineData("""{"region":"NSW"}""", "Region", "=?base64?TlNX", false)]
    [InlineData("""{"page":{"size":20}}""", "Page-Size", "21", false)]
    [InlineData("{}", "Region", "NSW", false)]
    public async Task Wants_argument_headers_to_repeat_the_arguments(
        string arguments,
        string header,
        string? value,
        bool passes
    )
    {
        var answer = await _host
            .Modern("tools/call", $""" "name":"mirror","arguments":{arguments} """, "mirror")
            .With($"Mcp-Param-{header}", value)
            .SendAsync();

        if (passes)
            answer.Status.ShouldBe(200, answer.Body);
        else
            answer.ShouldBeError(400, -32020).ShouldContain($"Mcp-Param-{header}");
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
            .With(Version, "2025-11-25")
            .SendAsync();

        answer.ShouldBeError(200, -32601);
    }
}
