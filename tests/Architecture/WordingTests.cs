using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class WordingTests
{
    [Fact]
    public void Infrastructure_names_no_tool_argument_setting_or_flag() =>
        Product.Upholds(WordingRules.Infrastructure_names_no_tool_argument_setting_or_flag);
}
