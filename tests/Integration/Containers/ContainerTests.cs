using System.Globalization;
using System.Text.Json;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Conformance;
using TabMcp.IntegrationTests.Http;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Containers;

/// <summary>The server in a container, as an operator runs it and as a client that is not ours calls it.</summary>
public sealed class ContainerTests(ServerImage image)
{
    private const string Inspector = "@modelcontextprotocol/inspector/clients/launcher/build/index.js";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("legacy")]
    [InlineData("modern")]
    public async Task Answers_a_client_that_is_not_ours(string era)
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
    public async Task Writes_nothing_where_it_could()
    {
        await using var container = new ContainerBuilder()
            .WithImage((await image.RequireAsync()).Image)
            .WithEnvironment("TAB_SANDBOX", "true")
            .WithPortBinding(8081)
            .Build();
        await StartAsync(container);

        (await Shell.RunAsync("docker", "diff", container.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cannot_write_become_root_or_see_another_user()
    {
        await using var container = (await image.RequireAsync()).Hardened().Build();
        await StartAsync(container);

        (await container.ExecAsync("touch", "/app/file")).Output.ShouldContain("Read-only file system");
        (await container.ExecAsync("id", "-u")).Output.Trim().ShouldBe("1654");
        (await container.ExecAsync("grep", "CapEff", "/proc/1/status")).Output.ShouldContain("0000000000000000");
        (await container.ExecAsync("grep", "NoNewPrivs", "/proc/1/status")).Output.ShouldContain("1");
    }

    [Fact]
    public async Task Is_healthy_by_its_own_word()
    {
        await using var container = (await image.RequireAsync()).Hardened().With("--health-interval", "1s").Build();
        await StartAsync(container);

        var status = await UntilAsync(async () =>
            await container.InspectAsync("{{.State.Health.Status}}") is var status and not "starting" ? status : null
        );

        status.ShouldBe("healthy", await container.InspectAsync("{{json .State.Health.Log}}"));
    }

    [Fact]
    public async Task Stops_within_its_grace_and_says_that_all_went_well()
    {
        await using var container = (await image.RequireAsync()).Hardened().Build();
        await StartAsync(container);

        await container.StopAsync(TimeSpan.FromSeconds(30));

        (await container.InspectAsync("{{.State.ExitCode}}")).ShouldBe("0");
        await ShouldHaveStartedCleanlyAsync(container);
    }

    [Fact]
    public async Task Names_a_fault_of_its_settings_and_ends()
    {
        await using var container = (await image.RequireAsync())
            .Hardened()
            .WithEnvironment("API_TIMEOUT", "never")
            .Build();
        await container.StartAsync();

        await Shell.RunAsync("docker", "wait", container.Id);

        (await container.InspectAsync("{{.State.ExitCode}}")).ShouldBe("2");
        (await container.GetLogsAsync()).Stderr.ShouldContain("API_TIMEOUT must be");
    }

    [Fact]
    public async Task Starts_in_a_time_that_is_no_fault()
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

    // Until the first list of tools is there.
    private static async Task<Uri> StartAsync(Container container)
    {
        await container.StartAsync();
        var port = await container.GetMappedPublicPortAsync(8081);
        var endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{container.Hostname}:{port}/mcp"));
        var answer = await UntilAsync(async () =>
        {
            try
            {
                return await RawHttp.Post(endpoint, RawHttp.ListTools).SendAsync();
            }
            catch (HttpRequestException)
            {
                return null; // nobody listens yet
            }
        });
        answer.Status.ShouldBe(200, answer.Body);
        return endpoint;
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

    private static async Task ShouldHaveStartedCleanlyAsync(Container container)
    {
        var (output, error) = await container.GetLogsAsync();
        error.ShouldBeEmpty();
        var lines = output.Trim().Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
            line.GetProperty("Level").GetString().ShouldBeOneOf("Information", "Debug");
        lines[0].GetProperty("RenderedMessage").GetString()!.ShouldContain("/mcp");
    }
}
