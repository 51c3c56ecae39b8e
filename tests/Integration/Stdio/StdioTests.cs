using System.Text.Json;
using ModelContextProtocol.Client;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Stdio;

public sealed class StdioTests
{
    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    public async Task Lists_every_tool_and_calls_tools_over_stdio(string revision)
    {
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new()
                {
                    Command = "dotnet",
                    Arguments = [ServerProcess.Assembly, "--stdio", "--sandbox"],
                    StandardErrorLines = ServerProcess.SearchLine,
                }
            ),
            // A process that is starting on a busy machine may take longer than the probe would wait.
            new() { ProtocolVersion = revision, DiscoverProbeTimeout = Timeout.InfiniteTimeSpan },
            cancellationToken: TestContext.Current.CancellationToken
        );

        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        tools.Select(tool => tool.Name).ShouldBe(ProductCatalogue.Tools.Select(tool => tool.Name));
        client.ServerInstructions.ShouldNotBeNull().ShouldContain("SANDBOX");

        var next = (await CallAsync("racing_get_next_to_go")).GetProperty("races")[0];
        (await CallAsync("racing_get_meetings")).GetProperty("meetings").GetArrayLength().ShouldBeGreaterThan(0);
        var race = await CallAsync(
            "racing_get_race",
            new
            {
                meeting_date = next.GetProperty("meeting_date"),
                race_type = next.GetProperty("race_type"),
                venue_mnemonic = next.GetProperty("venue_mnemonic"),
                race_number = next.GetProperty("race_number"),
            }
        );
        race.GetProperty("source").GetString().ShouldBe("sandbox");

        foreach (
            var login in (string[])["tab_oauth_client_credentials", "tab_oauth_password_grant", "tab_oauth_refresh"]
        )
            (await CallAsync(login)).GetProperty("expires_in_seconds").GetInt32().ShouldBePositive();

        async Task<JsonElement> CallAsync(string tool, object? arguments = null) =>
            (
                await client.CallToolAsync(
                    tool,
                    Arguments.Of(arguments),
                    cancellationToken: TestContext.Current.CancellationToken
                )
            ).Answer();
    }

    [Fact]
    public async Task Takes_aliases_and_the_toolsets_that_the_environment_chooses()
    {
        await using var racing = await StartAsync("racing");
        (await racing.CallToolAsync("get_racing_next", cancellationToken: TestContext.Current.CancellationToken))
            .Answer()
            .GetProperty("source")
            .GetString()
            .ShouldBe("sandbox");

        await using var sports = await StartAsync("sports");
        (await sports.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).ShouldNotContain(tool =>
            tool.Name.StartsWith("racing_", StringComparison.Ordinal)
        );
        (await sports.CallToolAsync("get_racing_next", cancellationToken: TestContext.Current.CancellationToken))
            .Error()
            .Message()
            .ShouldContain("TAB_TOOLSETS (now sports)");

        static Task<McpClient> StartAsync(string toolsets) =>
            McpClient.CreateAsync(
                new StdioClientTransport(
                    new()
                    {
                        Command = "dotnet",
                        Arguments = [ServerProcess.Assembly, "--stdio", "--sandbox"],
                        StandardErrorLines = ServerProcess.SearchLine,
                        EnvironmentVariables = new Dictionary<string, string?>(StringComparer.Ordinal)
                        {
                            ["TAB_TOOLSETS"] = toolsets,
                        },
                    }
                ),
                new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan },
                cancellationToken: TestContext.Current.CancellationToken
            );
    }

    [Fact]
    public async Task Writes_nothing_but_protocol_to_standard_output_and_ends_with_its_input()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var server = ServerProcess.Start(["--stdio", "--sandbox"], ("LOG_LEVEL", "Trace"));
        try
        {
            await SendAsync(
                """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}"""
            );
            await SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
            await SendAsync(
                """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"racing_get_next_to_go","arguments":{}}}"""
            );
            await SendAsync(
                """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"racing_get_next_to_go","arguments":{"max_races":0}}}"""
            );

            var answers = new HashSet<int>();
            while (answers.Count < 3)
            {
                var line = (await server.StandardOutput.ReadLineAsync(limit.Token)).ShouldNotBeNull();
                var message = JsonElement.Parse(line);
                message.GetProperty("jsonrpc").GetString().ShouldBe("2.0");
                answers.Add(message.GetProperty("id").GetInt32());
            }

            server.StandardInput.Close();
            (await server.StandardOutput.ReadToEndAsync(limit.Token)).ShouldBeEmpty();
            (await server.StandardError.ReadToEndAsync(limit.Token)).ShouldContain("racing_get_next_to_go");
            await server.WaitForExitAsync(limit.Token);
            server.ExitCode.ShouldBe(0);
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }

        async Task SendAsync(string message)
        {
            await server.StandardInput.WriteLineAsync(message.AsMemory(), limit.Token);
            await server.StandardInput.FlushAsync(limit.Token);
        }
    }
}
