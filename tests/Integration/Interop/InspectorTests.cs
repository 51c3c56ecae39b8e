using TabMcp.IntegrationTests.Catalogue;
using TabMcp.IntegrationTests.Hosting;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Interop;

/// <summary>Runs the MCP Inspector, an independent client, against the server.</summary>
public sealed class InspectorTests
{
    private const string Script = "@modelcontextprotocol/inspector/clients/launcher/build/index.js";

    // Each call starts a Node process, so only one tool per family is tested here; the SDK's client calls every tool.
    private static readonly string[] Sample =
    [
        "racing_get_next_to_go",
        "racing_get_race",
        "racing_get_race_form",
        "sports_get_open_competition",
        "sports_get_resulted_match_in_competition",
        "footytab_get_round_details",
        "tab_get",
    ];

    public static TheoryData<string> Eras => ["legacy", "modern"];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task The_strict_tool_list_has_no_warnings(string era)
    {
        var node = NodeTools.Require();
        await using var product = await Product.StartAsync();

        var (code, output) = await RunAsync(node, product, era, "--method", "tools/list", "--strict");

        code.ShouldBe(0, output);
        output.ShouldNotContain("warning", Case.Insensitive);
        foreach (var tool in ProductCatalogue.Tools)
            output.ShouldContain($"\"{tool.Name}\"");
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Calls_a_tool_of_each_family(string era)
    {
        var node = NodeTools.Require();
        await using var product = await Product.StartAsync();
        foreach (var tool in Sample)
        {
            var arguments = ToolCalls.Of(tool, product.Tab.World).EnumerateObject();
            await CallAsync(tool, [.. arguments.Select(argument => $"{argument.Name}={argument.Value}")]);
        }

        async Task CallAsync(string tool, params string[] arguments)
        {
            var (code, output) = await RunAsync(
                node,
                product,
                era,
                arguments is []
                    ? ["--method", "tools/call", "--tool-name", tool]
                    : ["--method", "tools/call", "--tool-name", tool, "--tool-arg", .. arguments]
            );
            code.ShouldBe(0, output);
            output.ShouldContain("\"sandbox\"");
        }
    }

    [Fact]
    public async Task Reports_a_failed_call()
    {
        var node = NodeTools.Require();
        await using var product = await Product.StartAsync();

        var (code, output) = await RunAsync(
            node,
            product,
            "legacy",
            "--method",
            "tools/call",
            "--tool-name",
            "racing_get_next_to_go",
            "--tool-arg",
            "max_races=-1"
        );

        code.ShouldBe(5, output);
        output.ShouldContain("invalid_input");
    }

    private static Task<(int ExitCode, string Output)> RunAsync(
        NodeTools node,
        Product product,
        string era,
        params string[] arguments
    ) =>
        node.RunAsync(
            Script,
            ["--cli", product.Endpoint.ToString(), "--transport", "http", "--protocol-era", era, .. arguments]
        );
}
