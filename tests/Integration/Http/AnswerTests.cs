using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace TabMcp.IntegrationTests.Http;

public sealed class AnswerTests
{
    private const string Call =
        """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"NAME","arguments":{}}}""";

    [Fact(Timeout = 30_000)]
    public async Task Streams_the_answer_past_proxies_and_caches()
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo]));

        var answer = await host.Post(RawHttp.ListTools).SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer["Content-Type"].ShouldBe("text/event-stream");
        answer["Cache-Control"]!.Split(", ").ShouldBe(["no-cache", "no-store"], ignoreOrder: true);
        answer["X-Accel-Buffering"].ShouldBe("no");
        answer["Mcp-Session-Id"].ShouldBeNull();
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"error":{"code":-32603,"message":"no"}}""")]
    public async Task Accepts_what_needs_no_answer(string body)
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo]));

        var answer = await host.Post(body).SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer.Status.ShouldBe(202, answer.Body);
        answer.Body.ShouldBeEmpty();
        answer["Content-Type"].ShouldBeNull();
    }

    [Fact(Timeout = 30_000)]
    public async Task Hands_a_notification_to_its_handler_before_it_accepts_it()
    {
        var heard = new List<string>();
        await using var host = await McpTestHost.StartAsync(server =>
            server.Services.Configure<McpServerOptions>(options =>
                options.Handlers.NotificationHandlers = [
                    KeyValuePair.Create<string, Func<JsonRpcNotification, CancellationToken, ValueTask>>(
                        "notifications/initialized",
                        (notification, _) =>
                        {
                            heard.Add(notification.Method);
                            return ValueTask.CompletedTask;
                        }
                    ),
                ]
            )
        );

        await host.Post("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")
            .SendAsync()
            .WaitAsync(TestContext.Current.CancellationToken);

        heard.ShouldBe(["notifications/initialized"]);
    }

    [Fact(Timeout = 30_000)]
    public async Task Sends_progress_in_order_before_the_result()
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Progress]));

        var answer = await host.Post(
                """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"progress","_meta":{"progressToken":"p"}}}"""
            )
            .SendAsync()
            .WaitAsync(TestContext.Current.CancellationToken);

        answer
            .Messages.Take(3)
            .Select(message => message.GetProperty("params").GetProperty("progress").GetInt32())
            .ShouldBe([1, 2, 3]);
        answer.Last.GetProperty("id").GetInt32().ShouldBe(7);
    }

    [Fact(Timeout = 30_000)]
    public async Task Maps_a_missing_client_capability_to_bad_request()
    {
        var wants = new TestTool(
            "wants",
            (_, _) => throw new MissingRequiredClientCapabilityException(new ClientCapabilities())
        );
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([wants]));

        var answer = await host.Modern("tools/call", """ "name":"wants" """, "wants")
            .SendAsync()
            .WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(400, -32021);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("2026-07-28")]
    [InlineData(null)]
    public async Task Never_tells_a_client_what_went_wrong_inside(string? version)
    {
        var breaks = new TestTool("breaks", (_, _) => throw new InvalidOperationException("the secret reason"));
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([breaks]));

        var request = version is null
            ? host.Post(Call.Replace("NAME", "breaks"))
            : host.Modern("tools/call", """ "name":"breaks" """, "breaks");
        var answer = await request.SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer.Last.GetProperty("result").GetProperty("isError").GetBoolean().ShouldBeTrue();
        answer.Body.ShouldNotContain("secret reason");
    }

    [Fact(Timeout = 30_000)]
    public async Task Ends_with_an_internal_error_when_the_options_of_a_request_cannot_be_made()
    {
        await using var host = await McpTestHost.StartAsync(
            server => server.WithTools([TestTool.Echo]),
            options =>
                options.ConfigureSessionOptions = (_, _, _) => throw new InvalidOperationException("the secret reason")
        );

        var answer = await host.Post(RawHttp.ListTools).SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(500, -32603);
        answer.Body.ShouldNotContain("secret reason");
        host.Log.Text.ShouldContain("Error: An MCP request failed before it was answered.");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("2026-07-28")]
    [InlineData(null)]
    public async Task Ends_with_an_error_when_the_server_fails_on_a_message(string? version)
    {
        await using var host = await McpTestHost.StartAsync(server =>
            server
                .WithTools([TestTool.Echo])
                .WithMessageFilters(filters =>
                    filters.AddIncomingFilter(_ => (_, _) => throw new InvalidOperationException("the secret reason"))
                )
        );

        var request = version is null ? host.Post(RawHttp.ListTools) : host.Modern("tools/list");
        var answer = await request.SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer.Last.GetProperty("id").GetInt32().ShouldBe(7);
        answer.Last.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32603);
        answer.Body.ShouldNotContain("secret reason");
    }

    [Fact(Timeout = 30_000)]
    public async Task Configures_the_options_of_one_request_and_of_no_other()
    {
        await using var host = await McpTestHost.StartAsync(
            server => server.WithTools([TestTool.Echo, TestTool.Fail]),
            options =>
                options.ConfigureSessionOptions = (context, server, _) =>
                {
                    if (context.Request.Query["only"] is [{ } only])
                    {
                        foreach (
                            var tool in server.ToolCollection!.Where(tool => tool.ProtocolTool.Name != only).ToList()
                        )
                            server.ToolCollection!.Remove(tool);
                    }
                    return Task.CompletedTask;
                }
        );
        var narrowed = host.Post(RawHttp.ListTools);
        narrowed.RequestUri = new Uri($"{host.Endpoint}?only=echo");

        var one = await narrowed.SendAsync().WaitAsync(TestContext.Current.CancellationToken);
        var all = await host.Post(RawHttp.ListTools).SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        one.Last.GetProperty("result").GetProperty("tools").GetArrayLength().ShouldBe(1);
        all.Last.GetProperty("result").GetProperty("tools").GetArrayLength().ShouldBe(2);
    }

    [Fact(Timeout = 30_000)]
    public async Task Serves_a_call_from_the_services_of_its_request()
    {
        var seen = new List<RequestMark>();
        var remembers = new TestTool(
            "remembers",
            (request, _) =>
            {
                seen.Add(request.Services!.GetRequiredService<RequestMark>());
                seen.Add(request.Server.Services!.GetRequiredService<RequestMark>());
                return ValueTask.FromResult(TestTool.Text("done"));
            }
        );
        await using var host = await McpTestHost.StartAsync(
            server => server.WithTools([remembers]),
            register: services => services.AddScoped<RequestMark>()
        );

        await host.Post(Call.Replace("NAME", "remembers")).SendAsync().WaitAsync(TestContext.Current.CancellationToken);
        await host.Post(Call.Replace("NAME", "remembers")).SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        seen.Count.ShouldBe(4);
        seen[0].ShouldBeSameAs(seen[1]);
        seen[2].ShouldBeSameAs(seen[3]);
        seen[0].ShouldNotBeSameAs(seen[2]);
    }

    [Fact(Timeout = 30_000)]
    public async Task Logs_no_query_string_no_header_and_no_argument()
    {
        await using var host = await McpTestHost.StartAsync(server => server.WithTools([TestTool.Echo]));
        var request = host.Post(RawHttp.ListTools)
            .With("Authorization", "Bearer canary-header")
            .With("Mcp-Name", "canary-name")
            .With("MCP-Protocol-Version", "no-version")
            .With("Origin", "http://localhost:1");
        request.RequestUri = new Uri($"{host.Endpoint}?clientSecret=canary-query");

        var answer = await request.SendAsync().WaitAsync(TestContext.Current.CancellationToken);

        answer.ShouldBeError(400, -32022);
        OfThisProject(host.Log.Text).ShouldNotContain("canary-");
    }

    /// <summary>The web server's own request log is the host's to set; it is on here because every level is.</summary>
    private static string OfThisProject(string log) =>
        string.Join(
            '\n',
            log.Split('\n').Where(line => !line.Contains("Request starting") && !line.Contains("Request finished"))
        );

    private sealed class RequestMark;
}
