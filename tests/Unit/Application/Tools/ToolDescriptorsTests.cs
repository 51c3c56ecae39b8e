using System.ComponentModel;
using TabMcp.Application;
using TabMcp.Application.Racing;
using TabMcp.Application.Tools;
using TabMcp.UnitTests.Application.Pipeline;

namespace TabMcp.UnitTests.Application.Tools;

public sealed class ToolDescriptorsTests
{
    [Fact]
    public void Finds_every_tool_of_the_application_in_the_order_of_names()
    {
        var names = ToolDescriptors.In(ApplicationServices.Assembly).Select(tool => tool.Name).ToList();

        names.ShouldBe(names.Order(StringComparer.Ordinal));
        names.ShouldContain("racing_get_race");
        names.Count.ShouldBe(
            ApplicationServices
                .Assembly.GetTypes()
                .Count(type => type.IsAssignableTo(typeof(MediatR.IBaseRequest)) && type.IsClass)
        );
    }

    [Fact]
    public void Reads_what_a_record_says_of_itself()
    {
        ToolDescriptors
            .Of(typeof(AccountRead))
            .ShouldBe(
                new ToolDescriptor(
                    "probe_account_read",
                    "Account read",
                    "Reads what an account holder may read.",
                    Toolset.Racing,
                    [],
                    Access.Account,
                    ReadOnly: true,
                    TimeSpan.Zero,
                    typeof(AccountRead),
                    typeof(ProbeAnswer)
                )
            );
    }

    [Fact]
    public void Brings_a_description_onto_one_line()
    {
        ToolDescriptors.Of(typeof(GetMeetings)).Description.ShouldNotContain('\n');
        ToolDescriptors.Of(typeof(GetMeetings)).Description.ShouldNotContain("  ");
    }

    [Theory]
    [InlineData(typeof(Unmarked), "[McpTool]")]
    [InlineData(typeof(Undescribed), "[Description]")]
    [InlineData(typeof(Unbound), "ITool<TResult>")]
    public void Says_what_a_record_lacks(Type request, string missing)
    {
        Should.Throw<InvalidOperationException>(() => ToolDescriptors.Of(request)).Message.ShouldContain(missing);
    }

    [Description("It has no name.")]
    private sealed record Unmarked : ITool<ProbeAnswer>;

    [McpTool(
        "probe_undescribed",
        Title = "Undescribed",
        Toolset = Toolset.Racing,
        Access = Access.Public,
        ReadOnly = true
    )]
    private sealed record Undescribed : ITool<ProbeAnswer>;

    [McpTool("probe_unbound", Title = "Unbound", Toolset = Toolset.Racing, Access = Access.Public, ReadOnly = true)]
    [Description("It answers with nothing.")]
    private sealed record Unbound;
}
