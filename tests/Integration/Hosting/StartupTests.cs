using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ModelContextProtocol.Client;
using TabMcp.IntegrationTests.Http;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Hosting;

/// <summary>The server as a process: what it listens on, says and refuses.</summary>
public sealed class StartupTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Answers_clients_of_both_eras_on_the_port_that_the_environment_names()
    {
        var port = FreePort();
        var server = ServerProcess.Start(["--sandbox"], ("PORT", $"{port}"));
        try
        {
            var log = await FirstLineAsync(server);
            log.ShouldContain($"http://127.0.0.1:{port}/mcp");
            log.ShouldContain("sandbox");

            foreach (var revision in (string[])["2026-07-28", "2025-06-18"])
            {
                await using var client = await McpClient.CreateAsync(
                    new HttpClientTransport(new() { Endpoint = new Uri($"http://127.0.0.1:{port}/mcp") }),
                    new() { ProtocolVersion = revision },
                    cancellationToken: TestContext.Current.CancellationToken
                );
                foreach (var tool in (string[])["racing_get_next_to_go", "racing_get_meetings"])
                {
                    var result = await client.CallToolAsync(
                        tool,
                        cancellationToken: TestContext.Current.CancellationToken
                    );
                    result.Answer().GetProperty("source").GetString().ShouldBe("sandbox");
                }
            }
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }
    }

    [Fact]
    public async Task Finishes_the_calls_under_way_when_it_is_told_to_stop()
    {
        await using var tab = await SandboxServer.StartAsync(new(), TestContext.Current.CancellationToken);
        // Longer than the two seconds after which a command line would be ended by its library.
        tab.Faults.Next(new Fault.Latency(TimeSpan.FromSeconds(4)));
        var port = FreePort();
        var server = ServerProcess.Start([], ("PORT", $"{port}"), ("TAB_BASE_URL", tab.BaseAddress.ToString()));
        try
        {
            await FirstLineAsync(server);
            await using var client = await McpClient.CreateAsync(
                new HttpClientTransport(new() { Endpoint = new Uri($"http://127.0.0.1:{port}/mcp") }),
                cancellationToken: TestContext.Current.CancellationToken
            );
            var call = client.CallToolAsync(
                "racing_get_next_to_go",
                cancellationToken: TestContext.Current.CancellationToken
            );
            while (tab.UnderWay is 0)
                await Task.Delay(
                    TimeSpan.FromMilliseconds(20),
                    TimeProvider.System,
                    TestContext.Current.CancellationToken
                );

            using var signal = Process.Start("kill", ["-TERM", $"{server.Id}"]);
            var answer = (await call).Answer();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);

            answer.GetProperty("races").GetArrayLength().ShouldBePositive();
            server.ExitCode.ShouldBe(0);
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }
    }

    [Fact]
    public async Task Greets_an_operator_who_probes_with_head()
    {
        await using var product = await Product.StartAsync();

        var head = await new HttpRequestMessage(HttpMethod.Head, product.Endpoint).SendAsync();
        var get = await new HttpRequestMessage(HttpMethod.Get, product.Endpoint).SendAsync();

        head.Status.ShouldBe(200);
        head.Body.ShouldBeEmpty();
        get.Status.ShouldBe(200);
        get.Body.ShouldContain("tab-mcp");
    }

    [Fact]
    public async Task Names_every_fault_of_the_environment_and_none_of_its_values()
    {
        const string secret = "canary-in-the-wrong-variable";
        var (code, _, error) = await RunAsync(
            [],
            ("PORT", secret),
            ("DEFAULT_JURISDICTION", "WA"),
            ("TAB_CLIENT_ID", "half")
        );

        code.ShouldBe(2);
        error.ShouldContain("PORT must be a whole number");
        error.ShouldContain("DEFAULT_JURISDICTION must be one of NSW");
        error.ShouldContain("TAB_CLIENT_SECRET is missing");
        error.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Refuses_a_port_that_is_taken_in_one_line_and_no_stack_trace()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, output, error) = await RunAsync(["--sandbox"], ("PORT", $"{port}"));

        code.ShouldBe(1);
        output.ShouldContain($"{port}");
        output.ShouldContain("Set PORT to a free port");
        (output + error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Refuses_an_address_of_another_machine_in_one_line_and_no_stack_trace()
    {
        var (code, output, error) = await RunAsync(["--sandbox"], ("HOST", "203.0.113.5"), ("PORT", "0"));

        code.ShouldBe(1);
        output.ShouldContain("203.0.113.5");
        output.ShouldContain("HOST to an address of this machine");
        (output + error).ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("TAB_ALLOWED_HOSTS", "canary/b")]
    [InlineData("TAB_ALLOWED_ORIGINS", "https://canary@app.example.com")]
    public async Task Refuses_an_allow_list_that_names_no_host_before_it_starts(string name, string value)
    {
        var (code, output, error) = await RunAsync(["--sandbox"], (name, value));

        code.ShouldBe(2);
        error.ShouldContain($"{name} must hold");
        (output + error).ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("--help", 0, "TAB_BASE_URL")]
    [InlineData("--version", 0, "0.")]
    [InlineData("--sandbx", 2, "")]
    public async Task Explains_itself(string argument, int exitCode, string word)
    {
        var (code, output, _) = await RunAsync([argument]);

        code.ShouldBe(exitCode);
        output.ShouldContain(word);
    }

    private static async Task<string> FirstLineAsync(ServerProcess server)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        return await server.StandardOutput.ReadLineAsync(limit.Token)
            ?? await server.StandardError.ReadToEndAsync(limit.Token);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var server = ServerProcess.Start(arguments, environment);
        try
        {
            var output = server.StandardOutput.ReadToEndAsync(limit.Token);
            var error = server.StandardError.ReadToEndAsync(limit.Token);
            await server.WaitForExitAsync(limit.Token);
            return (server.ExitCode, await output, await error);
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
