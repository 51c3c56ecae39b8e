using TabMcp.IntegrationTests.Hosting;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Conformance;

/// <summary>Runs the suite's scenarios that do not need fixtures against the server itself.</summary>
public sealed class ProductConformanceTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Scenarios =>
        new()
        {
            { "server-initialize", "2025-11-25" },
            { "ping", "2025-11-25" },
            { "logging-set-level", "2025-11-25" },
            { "tools-list", "2025-11-25" },
            { "tools-list", "2026-07-28" },
            { "server-sse-multiple-streams", "2026-07-28" },
            { "dns-rebinding-protection", "2025-11-25" },
            { "dns-rebinding-protection", "2026-07-28" },
            { "http-header-validation", "2026-07-28" },
            { "sep-2164-resource-not-found", "2026-07-28" },
            { "input-required-result-missing-input-response", "2026-07-28" },
            { "input-required-result-unsupported-methods", "2026-07-28" },
            { "input-required-result-ignore-extra-params", "2026-07-28" },
            { "input-required-result-validate-input", "2026-07-28" },
            // Four of its checks and three of the next one's need tools, prompts or resources that the server lacks.
            { "server-stateless", "2026-07-28" },
            { "caching", "2026-07-28" },
        };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Passes_every_check_that_does_not_need_a_fixture(string scenario, string revision)
    {
        var node = NodeTools.Require();
        await using var product = await Product.StartAsync();

        var (exitCode, printed) = await node.RunAsync(
            "@modelcontextprotocol/conformance/dist/index.js",
            "server",
            "--url",
            product.Endpoint.ToString(),
            "--scenario",
            scenario,
            "--spec-version",
            revision,
            "--expected-failures",
            Path.Combine(AppContext.BaseDirectory, "Conformance", "expected-failures-product.yaml")
        );

        output.WriteLine(printed);
        exitCode.ShouldBe(0, printed);
    }
}
