using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.IntegrationTests.Http;
using TabMcp.IntegrationTests.Telemetry;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Ops;

/// <summary>Prometheus and promtool accept the metrics of a running server.</summary>
public sealed class PrometheusTests
{
    private static readonly string Ops = Path.Combine(Repository.Root, "ops", "prometheus");

    [Fact]
    public async Task Promtool_finds_no_fault_with_the_metrics()
    {
        var promtool = Programs.Find("promtool");
        await using var product = await Eventful.StartAsync();
        var scrape = await Scrape.OfAsync(product);

        var (code, output) = await Programs.RunAsync(promtool, Ops, scrape.Text, "check", "metrics");

        code.ShouldBe(0, output);
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_prometheus_scrapes_the_server_and_answers_a_question()
    {
        var program = Programs.Find("prometheus");
        await using var product = await Product.StartAsync();
        await product.CallAsync("racing_get_next_to_go");
        var folder = Directory.CreateTempSubdirectory("tab-mcp-prometheus-").FullName;
        var port = FreePort();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "prometheus.yml"),
            (await File.ReadAllTextAsync(Path.Combine(Ops, "prometheus.yml"), TestContext.Current.CancellationToken))
                .Replace("127.0.0.1:8081", product.Endpoint.Authority)
                .Replace("15s", "1s"),
            TestContext.Current.CancellationToken
        );
        File.Copy(Path.Combine(Ops, "rules.yml"), Path.Combine(folder, "rules.yml"));
        var prometheus = Programs.Start(
            program,
            folder,
            "--config.file=prometheus.yml",
            "--storage.tsdb.path=data",
            $"--web.listen-address=127.0.0.1:{port}"
        );
        // Its log would fill the pipe.
        prometheus.OutputDataReceived += (_, _) => { };
        prometheus.ErrorDataReceived += (_, _) => { };
        prometheus.BeginOutputReadLine();
        prometheus.BeginErrorReadLine();
        try
        {
            var answer = await AskUntilAnsweredAsync(port, "tabmcp_tool_duration_seconds_count and on(job) up == 1");

            var series = answer.GetProperty("metric");
            series.GetProperty("tool").GetString().ShouldBe("racing_get_next_to_go");
            series.GetProperty("job").GetString().ShouldBe("tab-mcp");
            answer.GetProperty("value")[1].GetString().ShouldBe("1");
        }
        finally
        {
            prometheus.Kill(entireProcessTree: true);
            await prometheus.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<JsonElement> AskUntilAnsweredAsync(int port, string query)
    {
        var address = new Uri($"http://127.0.0.1:{port}/api/v1/query?query={Uri.EscapeDataString(query)}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (await TryAskAsync(address) is { } answer)
                return answer;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, limit.Token);
        }
    }

    private static async Task<JsonElement?> TryAskAsync(Uri address)
    {
        try
        {
            var answer = await new HttpRequestMessage(HttpMethod.Get, address).SendAsync();
            if (answer.Status is not 200)
                return null;
            var found = JsonElement.Parse(answer.Body).GetProperty("data").GetProperty("result");
            return found.GetArrayLength() is 0 ? null : found[0];
        }
        catch (HttpRequestException)
        {
            return null; // it does not listen yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
