using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using TabMcp.Api.Cli.Smoke;
using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Sandbox;

namespace TabMcp.IntegrationTests.Cli;

/// <summary>The smoke test: passes on a server that is well, and names the step where one is not.</summary>
public sealed class SmokeTests
{
    public static TheoryData<string> Mutants => [.. SmokeFixture.Mutants.Keys];

    [Fact]
    public async Task Passes_on_a_server_that_is_well_in_both_eras_and_leaves_nothing_out()
    {
        await using var product = await SmokeFixture.StartAsync();

        var (code, report) = await RunAsync(product);

        Bad(report).ShouldBeEmpty();
        code.ShouldBe(0);
        foreach (var era in (string[])["2026-07-28", "2025-11-25"])
            report.GetProperty("steps").EnumerateArray().Count(step => Name(step).StartsWith(era)).ShouldBe(20);
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Fails_and_names_the_step_where_a_tool_is_broken(string mutant)
    {
        await using var product = await SmokeFixture.StartAsync(mutant);

        var (code, report) = await RunAsync(product);

        code.ShouldBe(1);
        var step = SmokeFixture.Mutants[mutant].Step;
        Bad(report).ShouldBe([$"2026-07-28 {step}", $"2025-11-25 {step}"]);
    }

    [Fact]
    public async Task Fails_where_the_server_is_not_ready()
    {
        await using var product = await SmokeFixture.StartAsync(health: StatusCodes.Status503ServiceUnavailable);

        var (code, report) = await RunAsync(product);
        var (withoutHealth, _) = await RunAsync(product, "--skip-health");

        code.ShouldBe(1);
        Bad(report).ShouldBe(["GET /health/live", "GET /health/ready"]);
        withoutHealth.ShouldBe(0);
    }

    [Fact]
    public async Task Says_blocked_where_TAB_refuses_the_network_which_may_be_allowed()
    {
        await using var product = await SmokeFixture.StartAsync();
        product.Tab.Faults.Always(new Fault.EdgeRefusal());

        var (code, report) = await RunAsync(product);
        var (allowed, _) = await RunAsync(product, "--allow-blocked");

        code.ShouldBe(1);
        report.GetProperty("blocked").GetInt32().ShouldBe(12);
        report.GetProperty("failed").GetInt32().ShouldBe(0);
        allowed.ShouldBe(0);
    }

    [Fact]
    public async Task Fails_where_TAB_is_down_even_if_a_refusing_network_is_allowed()
    {
        await using var product = await SmokeFixture.StartAsync();
        product.Tab.Faults.Always(new Fault.Status(404));

        var (code, _) = await RunAsync(product, "--allow-blocked");

        code.ShouldBe(1);
    }

    [Fact]
    public async Task Writes_results_that_a_build_server_can_show()
    {
        await using var product = await SmokeFixture.StartAsync("is slow");
        var file = Path.Combine(Path.GetTempPath(), $"smoke-{Guid.NewGuid():N}.xml");
        try
        {
            await RunAsync(product, "--junit", file);

            var suite = XDocument.Load(file).Root.ShouldNotBeNull().Element("testsuite").ShouldNotBeNull();
            suite.Attribute("tests")!.Value.ShouldBe($"{suite.Elements("testcase").Count()}");
            suite.Attribute("failures")!.Value.ShouldBe("2");
            suite
                .Elements("testcase")
                .Where(step => step.Element("failure") is not null)
                .Select(step => step.Attribute("name")!.Value)
                .ShouldBe(["2026-07-28 racing_get_race_form", "2025-11-25 racing_get_race_form"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Fails_where_nothing_listens_and_shows_no_query_and_no_header()
    {
        var run = await CommandRun.OfProcessAsync([
            "smoke",
            "--url",
            "http://127.0.0.1:1/mcp?clientSecret=canary-query",
            "--header",
            "X-Key: canary-header",
        ]);

        run.Code.ShouldBe(1);
        run.Output.ShouldContain("FAIL");
        run.Output.ShouldContain("HEAD /mcp: could not be reached");
        (run.Output + run.Error).ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("smoke")]
    [InlineData("smoke", "--url", "127.0.0.1")]
    [InlineData("smoke", "--url", "http://127.0.0.1", "--header", "canary")]
    [InlineData("smoke", "--url", "http://127.0.0.1", "--timeout", "0")]
    public async Task Tries_nothing_that_cannot_be_used_as_it_is(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Every_promised_name_is_a_tool_and_every_tool_is_promised() =>
        PromisedTools.Names.ShouldBe(ProductCatalogue.Tools.Select(tool => tool.Name));

    private static async Task<(int Code, JsonElement Report)> RunAsync(Product product, params string[] more)
    {
        var run = await CommandRun.OfAsync(
            ["smoke", "--json", "--url", product.Endpoint.ToString(), .. more],
            product.Clock
        );
        return (run.Code, JsonElement.Parse(run.Output));
    }

    private static IEnumerable<string> Bad(JsonElement report) =>
        report
            .GetProperty("steps")
            .EnumerateArray()
            .Where(step => step.GetProperty("outcome").GetString() is not ("passed" or "skipped"))
            .Select(Name);

    private static string Name(JsonElement step) => step.GetProperty("name").GetString()!;
}
