using System.Globalization;
using System.Text.Json;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Http;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Containers;

/// <summary>Runs the server in a container as an operator does, and calls it with an independent client.</summary>
public sealed class ContainerTests(ServerImage image)
{
    private const string Inspector = "@modelcontextprotocol/inspector/clients/launcher/build/index.js";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("legacy")]
    [InlineData("modern")]
    public async Task Answers_an_independent_client(string era)
    {
        var node = NodeTools.Require();
        await using var container = (await image.RequireAsync()).Hardened().Build();
        var endpoint = await StartAsync(container);

        var list = await node.RunAsync(
            Inspector,
            [
                "--cli",
                endpoint.ToString(),
                "--transport",
                "http",
                "--protocol-era",
                era,
                "--method",
                "tools/list",
                "--strict",
            ]
        );
        var call = await node.RunAsync(
            Inspector,
            [
                "--cli",
                endpoint.ToString(),
                "--transport",
                "http",
                "--protocol-era",
                era,
                "--method",
                "tools/call",
                "--tool-name",
                "racing_get_next_to_go",
            ]
        );

        list.ExitCode.ShouldBe(0, list.Output);
        foreach (var tool in ProductCatalogue.Tools)
            list.Output.ShouldContain($"\"{tool.Name}\"");
        call.ExitCode.ShouldBe(0, call.Output);
        call.Output.ShouldContain("\"sandbox\"");
        await ShouldHaveStartedCleanlyAsync(container);
    }

    [Fact]
    public async Task Does_not_write_to_a_writable_file_system()
    {
        await using var container = (await image.RequireAsync()).Server().Build();
        await StartAsync(container);

        (await ServerImage.Built.ChangesAsync(container)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cannot_write_become_root_or_see_another_user()
    {
        await using var container = (await image.RequireAsync()).Hardened().Build();
        await StartAsync(container);

        (await ExecAsync(container, "touch", "/app/file")).ShouldContain("Read-only file system");
        (await ExecAsync(container, "id", "-u")).Trim().ShouldBe("1654");
        (await ExecAsync(container, "grep", "CapEff", "/proc/1/status")).ShouldContain("0000000000000000");
        (await ExecAsync(container, "grep", "NoNewPrivs", "/proc/1/status")).ShouldContain("1");
    }

    [Fact]
    public async Task The_images_health_check_reports_healthy()
    {
        await using var container = (await image.RequireAsync())
            .Hardened()
            // The image's own health check, at a shorter interval.
            .WithCreateParameterModifier(container =>
                container.Healthcheck = new HealthcheckConfig { Interval = TimeSpan.FromSeconds(1) }
            )
            .WithWaitStrategy(
                Wait.ForUnixContainer().UntilContainerIsHealthy(failingStreak: 5, how => how.WithTimeout(Patience))
            )
            .Build();

        await StartAsync(container);

        container.Health.ShouldBe(TestcontainersHealthStatus.Healthy);
    }

    [Fact]
    public async Task Stops_within_its_grace_period_with_exit_code_0()
    {
        await using var container = (await image.RequireAsync()).Hardened().Build();
        await StartAsync(container);

        await container.StopAsync(TestContext.Current.CancellationToken);

        (await container.GetExitCodeAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        await ShouldHaveStartedCleanlyAsync(container);
    }

    [Fact]
    public async Task Reports_an_invalid_setting_and_exits()
    {
        var built = await image.RequireAsync();
        await using var container = built
            .Hardened()
            .WithEnvironment("API_TIMEOUT", "never")
            .WithWaitStrategy(ServerImage.Built.Ended())
            .Build();

        await container.StartAsync(TestContext.Current.CancellationToken);

        (await container.GetExitCodeAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        (await ServerImage.Built.LogsAsync(container)).Stderr.ShouldContain("API_TIMEOUT must be");
    }

    [Fact]
    public async Task Starts_within_the_time_limit()
    {
        var built = await image.RequireAsync();

        var told = await Shell.RunAsync(
            Path.Combine(Repository.Root, "scripts/measure-start"),
            "--runs",
            "2",
            "--image",
            built.Image
        );

        told.ShouldMatch("least [0-9]+ ms, median [0-9]+ ms");
        TestContext.Current.SendDiagnosticMessage(told);
    }

    // Measures the time to the first list of tools.
    private static async Task<Uri> StartAsync(IContainer container)
    {
        await container.StartAsync(TestContext.Current.CancellationToken);
        var port = container.GetMappedPublicPort(8081);
        var endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{container.Hostname}:{port}/mcp"));
        var answer = await UntilAsync(async () =>
        {
            try
            {
                return await RawHttp.Post(endpoint, RawHttp.ListTools).SendAsync();
            }
            catch (HttpRequestException)
            {
                return null; // the server does not listen yet
            }
        });
        answer.Status.ShouldBe(200, answer.Body);
        return endpoint;
    }

    private static async Task<string> ExecAsync(IContainer container, params string[] command)
    {
        var ran = await container.ExecAsync(command, TestContext.Current.CancellationToken);
        return ran.Stdout + ran.Stderr;
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T?>> attempt)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (await attempt() is { } outcome)
                return outcome;
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task ShouldHaveStartedCleanlyAsync(IContainer container)
    {
        var (output, error) = await ServerImage.Built.LogsAsync(container);
        error.ShouldBeEmpty();
        var lines = output.Trim().Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
            line.GetProperty("Level").GetString().ShouldBeOneOf("Information", "Debug");
        lines[0].GetProperty("RenderedMessage").GetString()!.ShouldContain("/mcp");
    }
}
