using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;
using TabMcp.Tests;
using static TabMcp.IntegrationTests.Posting.PostSetting;

namespace TabMcp.IntegrationTests.Posting;

/// <summary>Posting by a process of its own: over standard input, through a crash, and what it takes to start.</summary>
public sealed class PostProcessTests : IDisposable
{
    private readonly PostSetting _setting = new();

    public void Dispose() => _setting.Dispose();

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    public async Task Asks_a_person_over_stdio_in_every_era(string revision)
    {
        var asked = 0;
        await using var tab = await SandboxServer.StartAsync(new(), TestContext.Current.CancellationToken);
        await using var client = await ConnectAsync(
            tab,
            Answering(
                question =>
                {
                    Interlocked.Increment(ref asked);
                    question.Message.ShouldContain(JsonSerializer.Serialize(Body));
                    return Yes(question);
                },
                revision
            )
        );

        var answer = (await client.CallToolAsync("tab_post", Call(), cancellationToken: Token)).Answer();
        var again = (await client.CallToolAsync("tab_post", Call(), cancellationToken: Token)).Answer();

        answer.GetProperty("outcome").GetString().ShouldBe("answered");
        again.GetProperty("id").GetString().ShouldNotBe(answer.GetProperty("id").GetString());
        (asked, PostsAt(tab)).ShouldBe((2, 2));
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task A_client_without_elicitation_cannot_post_over_stdio(string revision)
    {
        await using var tab = await SandboxServer.StartAsync(new(), Token);
        await using var client = await ConnectAsync(
            tab,
            new() { ProtocolVersion = revision, DiscoverProbeTimeout = Timeout.InfiniteTimeSpan }
        );

        var error = (await client.CallToolAsync("tab_post", Call(), cancellationToken: Token)).Error();

        error.Code().ShouldBe("forbidden");
        PostsAt(tab).ShouldBe(0);
    }

    [Fact]
    public async Task A_crash_between_send_and_answer_is_uncertain_at_the_next_start()
    {
        // The sandbox's clock stands still, so that it never answers.
        await using var tab = await SandboxServer.StartAsync(new() { Clock = new FakeClock() }, Token);
        tab.Faults.Always(new Fault.Stall(TimeSpan.FromHours(1)));
        var server = ServerProcess.Start(
            ["--stdio"],
            [.. _setting.Environment, ("TAB_BASE_URL", $"{tab.BaseAddress}")]
        );
        try
        {
            await using var client = await McpClient.CreateAsync(
                new StreamClientTransport(server.StandardInput.BaseStream, server.StandardOutput.BaseStream),
                Answering(Yes),
                cancellationToken: Token
            );
            var posting = client.CallToolAsync("tab_post", Call(), cancellationToken: Token).AsTask();
            await tab.Requests.WaitForAsync(1, Token);
            server.Kill();
            await Should.ThrowAsync<Exception>(() => posting);
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }

        _setting.Lines.ShouldHaveSingleItem().GetProperty("event").GetString().ShouldBe("intent");
        await using var product = await _setting.StartAsync();

        _setting.Lines[^1].GetProperty("outcome").GetString().ShouldBe("uncertain");
        product.Log.Text.ShouldContain("is uncertain: it was sent, and whether TAB took it is not known");
        PostsAt(tab).ShouldBe(1);
        PostsAt(product.Tab).ShouldBe(0);

        // The test's clock is behind the crash, so the post counts as one of the last day.
        var trial = (await product.CallAsync("tab_post", new { path = Enquiry, body = Body })).Answer();
        trial.GetProperty("unsettled")[0].GetProperty("path").GetString().ShouldBe(Enquiry);
        (await AskAsync(product)).Body.ShouldContain("THE SAME BODY was sent");
    }

    [Fact]
    public async Task Does_not_start_over_HTTP_for_anyone_to_reach_not_even_in_the_sandbox()
    {
        var server = ServerProcess.Start(
            ["--sandbox"],
            ("TAB_ENABLE_WRITES", "true"),
            ("TAB_AUDIT_FILE", _setting.Record)
        );
        try
        {
            var error = await server.StandardError.ReadToEndAsync(Token);
            await server.WaitForExitAsync(Token);

            server.ExitCode.ShouldBe(2);
            error.ShouldStartWith("TAB_ENABLE_WRITES needs TAB_SINGLE_USER=true over HTTP");
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }
    }

    [Fact]
    public async Task Does_not_start_with_a_record_that_another_server_writes()
    {
        await using var product = await _setting.StartAsync();
        var server = ServerProcess.Start(["--stdio", "--sandbox"], _setting.Environment);
        try
        {
            var error = await server.StandardError.ReadToEndAsync(Token);
            await server.WaitForExitAsync(Token);

            server.ExitCode.ShouldBe(2);
            error.ShouldContain("TAB_AUDIT_FILE cannot be opened for this server alone");
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, object?> Call() =>
        Arguments.Of(
            new
            {
                path = Enquiry,
                body = Body,
                dry_run = false,
            }
        );

    private Task<McpClient> ConnectAsync(SandboxServer tab, McpClientOptions options) =>
        McpClient.CreateAsync(
            new StdioClientTransport(
                new()
                {
                    Command = "dotnet",
                    Arguments = [ServerProcess.Assembly, "--stdio"],
                    StandardErrorLines = ServerProcess.SearchLine,
                    EnvironmentVariables = new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["TAB_ENABLE_WRITES"] = "true",
                        ["TAB_AUDIT_FILE"] = _setting.Record,
                        ["TAB_BASE_URL"] = $"{tab.BaseAddress}",
                    },
                }
            ),
            options,
            cancellationToken: Token
        );
}
