using System.Text.Json;
using TabMcp.IntegrationTests.Catalogue;

namespace TabMcp.IntegrationTests.Cli;

/// <summary>The catalogue on the command line.</summary>
public sealed class ToolsTests
{
    [Fact]
    public async Task Lists_every_tool_in_a_line_with_its_toolset()
    {
        var run = await CommandRun.OfAsync(["tools"]);

        run.Code.ShouldBe(0);
        run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[0])
            .ShouldBe(ProductCatalogue.Tools.Select(tool => tool.Name));
        run.Output.ShouldContain("racing    The next races to jump, all meetings, soonest first.");
    }

    [Fact]
    public async Task Lists_what_the_environment_and_the_command_both_choose()
    {
        var run = await CommandRun.OfAsync(
            ["tools", "--json", "--toolset", "footytab,auth"],
            ("TAB_TOOLSETS", "racing,footytab")
        );

        var tools = JsonElement.Parse(run.Output).GetProperty("tools").EnumerateArray().ToList();
        tools.ShouldAllBe(tool => tool.GetProperty("toolset").GetString() == "footytab");
        tools.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Writes_whole_definitions_for_programs()
    {
        var run = await CommandRun.OfProcessAsync(["tools", "--json"]);

        run.Error.ShouldBeEmpty();
        var tools = JsonElement.Parse(run.Output).GetProperty("tools").EnumerateArray().ToList();
        tools.Count.ShouldBe(ProductCatalogue.Tools.Count);
        foreach (var tool in tools)
        {
            tool.GetProperty("inputSchema").GetProperty("type").GetString().ShouldBe("object");
            tool.GetProperty("outputSchema").GetProperty("type").GetString().ShouldBe("object");
            tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean().ShouldBeTrue();
        }

        tools
            .Single(tool => tool.GetProperty("name").GetString() == "racing_get_next_to_go")
            .GetProperty("aliases")[0]
            .GetString()
            .ShouldBe("get_racing_next");
    }

    [Fact]
    public async Task Refuses_a_toolset_that_there_is_not()
    {
        var run = await CommandRun.OfAsync(["tools", "--toolset", "canary"]);

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--toolset must hold names of toolsets");
    }
}
