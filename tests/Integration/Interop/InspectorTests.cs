using TabMcp.Domain.Racing;
using TabMcp.IntegrationTests.Conformance;
using TabMcp.IntegrationTests.Hosting;

namespace TabMcp.IntegrationTests.Interop;

/// <summary>The MCP Inspector, a client that is not ours, against the server.</summary>
public sealed class InspectorTests
{
    private const string Script = "@modelcontextprotocol/inspector/clients/launcher/build/index.js";

    public static TheoryData<string> Eras => ["legacy", "modern"];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Lists_the_tools_strictly_without_a_warning(string era)
    {
        var node = NodeTools.Require();
        await using var product = await Product.StartAsync();

        var (code, output) = await RunAsync(node, product, era, "--method", "tools/list", "--strict");

        code.ShouldBe(0, output);
        output.ShouldNotContain("warning", Case.Insensitive);
        foreach (var tool in (string[])["racing_get_meetings", "racing_get_next_to_go", "racing_get_race"])
            output.ShouldContain(tool);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Calls_each_tool(string era)
    {
        var node = NodeTools.Require();
        await using var product = await Product.StartAsync();
        var race = product.Tab.World.NextToGo(1)[0];

        await CallAsync("racing_get_next_to_go", "max_races=3");
        await CallAsync("racing_get_meetings", "meeting_date=today", "race_type=R");
        await CallAsync(
            "racing_get_race",
            $"meeting_date={race.Meeting.Date:yyyy-MM-dd}",
            $"race_type={race.Meeting.Type.Letter()}",
            $"venue_mnemonic={race.Meeting.PathName}",
            $"race_number={race.Number}"
        );

        async Task CallAsync(string tool, params string[] arguments)
        {
            var (code, output) = await RunAsync(
                node,
                product,
                era,
                ["--method", "tools/call", "--tool-name", tool, "--tool-arg", .. arguments]
            );
            code.ShouldBe(0, output);
            output.ShouldContain("\"sandbox\"");
        }
    }

    [Fact]
    public async Task Is_told_that_a_call_failed()
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
