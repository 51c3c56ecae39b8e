using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class BannedReferenceTests
{
    [Fact]
    public void Time_comes_from_a_TimeProvider() =>
        Product.Upholds(BannedReferenceRules.Time_comes_from_a_TimeProvider);

    [Fact]
    public void Nothing_blocks_a_thread() => Product.Upholds(BannedReferenceRules.Nothing_blocks_a_thread);

    [Fact]
    public void Clients_come_from_the_factory() => Product.Upholds(BannedReferenceRules.Clients_come_from_the_factory);

    [Fact]
    public void Chance_can_be_seeded() => Product.Upholds(BannedReferenceRules.Chance_can_be_seeded);

    [Fact]
    public void Only_the_command_line_writes_to_the_console() =>
        Product.Upholds(BannedReferenceRules.Only_the_command_line_writes_to_the_console);

    [Fact]
    public void Only_the_configuration_reads_the_environment() =>
        Product.Upholds(BannedReferenceRules.Only_the_configuration_reads_the_environment);

    [Fact]
    public void A_layer_throws_ToolException_or_a_guard() =>
        Product.Upholds(ExceptionRules.A_layer_throws_ToolException_or_a_guard);

    [Fact]
    public void ToolException_is_the_only_exception_of_ours() =>
        Product.Upholds(ExceptionRules.ToolException_is_the_only_exception_of_ours);
}
