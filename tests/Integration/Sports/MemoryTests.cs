using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Sandbox;

namespace TabMcp.IntegrationTests.Sports;

/// <summary>What the largest body costs the server's process, as Linux counts it.</summary>
public sealed partial class MemoryTests
{
    private const int LargestBody = 3_300_000;
    private const int MostAboveIdle = 40_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_competition_of_more_than_3_megabytes_costs_less_than_40_above_idle()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak of a process's memory is read from Linux's /proc.");

        await using var tab = await RunningSandbox.StartAsync();
        var largest = tab.Server.World.Sports.Largest;
        var names = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["sport_name"] = largest.Sport.Name,
            ["competition_name"] = largest.Name,
        };
        var server = ServerProcess.Start([], ("TAB_BASE_URL", $"{tab.Server.BaseAddress}"), ("PORT", "0"));
        try
        {
            await using var client = await McpClient.CreateAsync(
                new HttpClientTransport(new() { Endpoint = await EndpointAsync(server) }),
                cancellationToken: TestContext.Current.CancellationToken
            );
            await AskAsync("sports_get_all_open", []);
            var top = await AskAsync("sports_get_open_competition", names);
            names["bet_option"] = top.GetProperty("bet_options")[1].Text("bet_option");
            tab.Server.Requests.Clear();

            var idle = await MemoryOf(server, "VmRSS");
            await ForgetPeakAsync(server);
            var kind = await AskAsync("sports_get_open_competition", names);
            var peak = await MemoryOf(server, "VmHWM");

            TestContext.Current.TestOutputHelper?.WriteLine($"idle {idle:N0}, peak {peak:N0}, above {peak - idle:N0}");
            (peak - idle).ShouldBeLessThan(MostAboveIdle);
            kind.GetProperty("matches").GetArrayLength().ShouldBePositive();
            var request = tab.Server.Requests.All().ShouldHaveSingleItem();
            using var body = await tab.GetAsync($"{request.RawPath}{request.Query}");
            (await body.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(
                LargestBody
            );

            async Task<JsonElement> AskAsync(string tool, Dictionary<string, object?> arguments) =>
                (
                    await client.CallToolAsync(
                        tool,
                        arguments,
                        cancellationToken: TestContext.Current.CancellationToken
                    )
                ).Answer();
        }
        finally
        {
            await ServerProcess.EndAsync(server);
        }
    }

    private static async Task<Uri> EndpointAsync(ServerProcess server)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var line = await server.StandardOutput.ReadLineAsync(limit.Token);
        return new Uri(Address().Match(line.ShouldNotBeNull()).Value);
    }

    private static async Task<long> MemoryOf(ServerProcess server, string key)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{server.Id}/status", TestContext.Current.CancellationToken);
        var kilobytes = lines.Single(line => line.StartsWith($"{key}:", StringComparison.Ordinal)).Split(':', 'k')[1];
        return long.Parse(
                kilobytes,
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture
            ) * 1024;
    }

    // Linux keeps the peak itself, so that no sample can miss it; starting up must not be counted in.
    private static Task ForgetPeakAsync(ServerProcess server) =>
        File.WriteAllTextAsync($"/proc/{server.Id}/clear_refs", "5", TestContext.Current.CancellationToken);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/mcp", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
