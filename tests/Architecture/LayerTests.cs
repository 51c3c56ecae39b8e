using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class LayerTests
{
    [Fact]
    public void Domain_references_nothing_but_the_framework() =>
        Product.Upholds(LayerRules.Domain_references_nothing_but_the_framework);

    [Fact]
    public void Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host() =>
        Product.Upholds(LayerRules.Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host);

    [Fact]
    public void Infrastructure_knows_neither_its_host_nor_the_sandbox() =>
        Product.Upholds(LayerRules.Infrastructure_knows_neither_its_host_nor_the_sandbox);

    [Fact]
    public void Sandbox_references_nothing_of_ours_but_Domain() =>
        Product.Upholds(LayerRules.Sandbox_references_nothing_of_ours_but_Domain);

    [Fact]
    public void Only_the_Api_knows_the_protocol_the_logger_and_the_command_line() =>
        Product.Upholds(LayerRules.Only_the_Api_knows_the_protocol_the_logger_and_the_command_line);

    [Fact]
    public void Nothing_references_the_Api() => Product.Upholds(LayerRules.Nothing_references_the_Api);

    [Fact]
    public void Modules_do_not_reach_into_each_other() =>
        Product.Upholds(ModuleRules.Modules_do_not_reach_into_each_other);

    [Fact]
    public void What_the_modules_share_knows_no_module() =>
        Product.Upholds(ModuleRules.What_the_modules_share_knows_no_module);

    [Fact]
    public void Naming_knows_ports_and_no_slice() => Product.Upholds(ModuleRules.Naming_knows_ports_and_no_slice);

    [Fact]
    public void A_slice_knows_no_other_slice() => Product.Upholds(ModuleRules.A_slice_knows_no_other_slice);

    [Fact]
    public void No_one_but_the_pipeline_reaches_a_handler() =>
        Product.Upholds(ModuleRules.No_one_but_the_pipeline_reaches_a_handler);
}
