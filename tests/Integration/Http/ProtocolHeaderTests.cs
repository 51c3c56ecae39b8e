using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace TabMcp.IntegrationTests.Http;

public sealed class ProtocolHeaderTests : IAsyncLifetime
{
    private McpTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo, TestTool.Mirror]));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2027-01-01")]
    [InlineData(null)]
    [InlineData("")]
    public async Task Refuses_a_version_header_that_does_not_repeat_the_body(string? header)
    {
        var answer = await _host.Modern("tools/list").With(RawHttp.VersionHeader, header).SendAsync();

        answer.ShouldBeError(400, -32020).ShouldContain(RawHttp.VersionHeader);
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
}
