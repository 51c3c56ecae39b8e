using TabMcp.Api.Catalogue;
using TabMcp.Api.Hosting;
using TabMcp.Application;
using TabMcp.Application.Tools;

namespace TabMcp.UnitTests.Api.Hosting;

public sealed class ServerInstructionsTests
{
    [Fact]
    public void Only_the_sandbox_says_that_it_is_invented()
    {
        ServerInstructions.For(DataSource.Sandbox).ShouldContain("invented");
        ServerInstructions.For(DataSource.Tab).ShouldNotContain("SANDBOX", Case.Insensitive);
    }

    [Fact]
    public void Names_only_tools_that_there_are()
    {
        var tools = ToolDescriptors.In(ApplicationServices.Assembly).Select(tool => tool.Name);
        var named = ServerInstructions
            .For(DataSource.Tab)
            .Split(' ', ';', '.', ',')
            .Where(word => word.Contains('_'))
            .ToList();

        named.ShouldNotBeEmpty();
        named.ShouldBeSubsetOf(tools);
    }

    [Fact]
    public void Says_where_help_with_gambling_is()
    {
        ServerInstructions.For(DataSource.Tab).ShouldContain("1800 858 858");
        ServerInstructions.For(DataSource.Tab).ShouldNotContain('\n');
    }
}
