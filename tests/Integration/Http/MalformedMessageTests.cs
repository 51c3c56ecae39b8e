using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TabMcp.IntegrationTests.Http;

/// <summary>Bodies that only a broken or hostile client sends: each has an answer, and none is a fault of the server.</summary>
public sealed class MalformedMessageTests : IAsyncLifetime
{
    private McpTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await McpTestHost.StartAsync(
            server => server.WithTools([TestTool.Echo]),
            options => options.MaxRequestBodyBytes = 64 * 1024
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory(Timeout = 30_000)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"a","name":"b"}}""", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"_meta":{"a":1,"a":2}}}""", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","method":"ping"}""", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"a":1,"\u0061":2}}""", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"tools/list"}""", null)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"\ud800"}""", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"\ud800":1}}""", "7")]
    [InlineData("""{"\ud800":1,"jsonrpc":"2.0","id":"\ud800","method":"tools/list"}""", null)]
    [InlineData(
        """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":{"text":"\udc00"}}}""",
        "7"
    )]
    [InlineData(
        """{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"\ud800"}}}""",
        "7"
    )]
    public async Task Refuses_repeated_keys_and_broken_text_and_echoes_the_id_it_can_read(string body, string? id)
    {
        var answer = await _host.Post(body).SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(400, -32600, id);
        ShouldLogNoError();
    }

    [Fact(Timeout = 30_000)]
    public async Task Refuses_a_name_that_is_broken_text_before_it_is_held_against_its_header()
    {
        var answer = await _host
            .Modern("tools/call", """ "name":"\ud800" """, "echo")
            .SendAsync()
            .WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(400, -32600);
        ShouldLogNoError();
    }

    [Fact(Timeout = 30_000)]
    public async Task Refuses_bytes_that_are_not_utf8()
    {
        var request = _host.Post("");
        request.Content = new ByteArrayContent([
            .. """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":{"text":" """u8,
            0xFF,
            .. "\"}}}"u8,
        ]);
        request.Content.Headers.Add("Content-Type", "application/json");

        (await request.SendAsync().WaitAsync(TestContext.Current.CancellationToken)).ShouldBeError(400, -32600);
        ShouldLogNoError();
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"name":"echo","arguments":[]}""", "params.arguments must be an object")]
    [InlineData("""{"name":"echo","arguments":"x"}""", "params.arguments must be an object")]
    [InlineData("""{"name":123}""", "params.name must be a string")]
    [InlineData("""{"name":null}""", "params.name must be a string")]
    [InlineData("""{"arguments":{}}""", "params.name must be a string")]
    [InlineData("""{"name":"echo","_meta":[]}""", "params._meta must be an object")]
    [InlineData("[1]", "params must be an object")]
    [InlineData("null", "params must be an object")]
    public async Task Names_the_member_of_a_tool_call_that_has_the_wrong_shape(string parameters, string rule)
    {
        var body = $$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{{parameters}}}""";
        var answer = await _host.Post(body).SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(400, -32602).ShouldContain(rule);
        ShouldLogNoError();
    }

    [Theory(Timeout = 30_000)]
    [InlineData(""" "arguments":{} """, "params.name must be a string")]
    [InlineData(""" "name":123 """, "params.name must be a string")]
    [InlineData(""" "name":"echo","arguments":[] """, "params.arguments must be an object")]
    public async Task Names_it_in_the_latest_revision_too(string parameters, string rule)
    {
        var answer = await _host
            .Modern("tools/call", parameters, "echo")
            .SendAsync()
            .WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(400, -32602).ShouldContain(rule);
        ShouldLogNoError();
    }

    [Fact(Timeout = 30_000)]
    public async Task Takes_a_tool_call_whose_arguments_are_null()
    {
        var answer = await _host
            .Post("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":null}}""")
            .SendAsync()
            .WaitAsync(TestContext.Current.CancellationToken);

        answer.Last.TryGetProperty("result", out _).ShouldBeTrue(answer.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Refuses_a_chunked_body_over_the_limit_and_leaves_the_connection_in_order()
    {
        var answer = await SendChunkedAsync(
            $"{64 * 1024 + 1:x}\r\n{new string(' ', 64 * 1024 + 1)}\r\n0\r\n\r\n",
            TestContext.Current.CancellationToken
        );

        answer.ShouldStartWith("HTTP/1.1 413 ");
        answer.ShouldContain("65536 bytes");
        await _host.DisposeAsync();
        ShouldLogNoError();
    }

    [Fact(Timeout = 30_000)]
    public async Task Refuses_a_body_whose_chunks_are_broken()
    {
        var answer = await SendChunkedAsync("no size\r\n", TestContext.Current.CancellationToken);

        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("\"jsonrpc\":\"2.0\"");
        answer.ShouldContain("could not be read");
        await _host.DisposeAsync();
        ShouldLogNoError();
    }

    private async Task<string> SendChunkedAsync(string chunks, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Endpoint.Host, _host.Endpoint.Port, cancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /mcp HTTP/1.1\r\nHost: {_host.Endpoint.Authority}\r\nContent-Type: application/json\r\n"
                    + $"Accept: application/json, text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}"
            ),
            cancellationToken
        );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    [Fact(Timeout = 30_000)]
    public async Task Refuses_keys_that_differ_in_case_alone_for_the_protocol_reads_them_as_one()
    {
        var answer = await _host
            .Post(
                """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","NAME":1,"arguments":{"text":"a","TEXT":1}}}"""
            )
            .SendAsync()
            .WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(400, -32600);
        ShouldLogNoError();
    }

    private void ShouldLogNoError() => _host.Log.Lines.ShouldAllBe(line => line.Level < LogLevel.Error);
}
