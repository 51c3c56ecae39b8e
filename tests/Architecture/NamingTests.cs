using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class NamingTests
{
    [Fact]
    public void A_name_says_what_a_type_does() => Product.Upholds(NamingRules.A_name_says_what_a_type_does);

    [Fact]
    public void An_interface_is_a_port_of_Application() =>
        Product.Upholds(NamingRules.An_interface_is_a_port_of_Application);

    [Fact]
    public void A_slice_has_a_file_of_its_name_and_tests_beside_its_mirror() =>
        Product.Upholds(NamingRules.A_slice_has_a_file_of_its_name_and_tests_beside_its_mirror);
}
