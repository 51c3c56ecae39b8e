using System.Text.Json;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Conformance;

public sealed class ConformanceSuiteTests(ITestOutputHelper output)
{
    [Theory(Timeout = 90_000)]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Meets_the_requirements_of_the_revision_for_a_stateless_server(string revision)
    {
        var node = NodeTools.Require();
        var results = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            await using var host = await ConformanceHost.StartAsync();
            var (exitCode, printed) = await node.RunAsync(
                    "@modelcontextprotocol/conformance/dist/index.js",
                    "server",
                    "--url",
                    host.Endpoint.ToString(),
                    "--requirements",
                    revision,
                    "--expected-failures",
                    Path.Combine(AppContext.BaseDirectory, "Conformance", $"expected-failures-{revision}.yaml"),
                    "--output-dir",
                    results.FullName
                )
                .WaitAsync(TestContext.Current.CancellationToken);

            var summary = printed[Math.Max(0, printed.IndexOf("=== SUMMARY", StringComparison.Ordinal))..];
            output.WriteLine(summary);
            exitCode.ShouldBe(0, $"{summary}\n{string.Join('\n', ReadFaults(results))}");
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    /// <summary>Lists every check that did not pass, with the suite's message. The suite's summary has only
    /// counts.</summary>
    private static IEnumerable<string> ReadFaults(DirectoryInfo results)
    {
        foreach (var file in results.EnumerateFiles("checks.json", SearchOption.AllDirectories))
        {
            using var checks = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            foreach (var check in checks.RootElement.EnumerateArray())
            {
                if (check.GetProperty("status").GetString() is "FAILURE" or "WARNING" or "SKIPPED")
                    yield return $"{file.Directory!.Name}: {check}";
            }
        }
    }
}
