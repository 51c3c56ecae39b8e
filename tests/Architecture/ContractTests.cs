using TabMcp.ArchitectureTests.Rules;

namespace TabMcp.ArchitectureTests;

public sealed class ContractTests
{
    [Fact]
    public void A_contract_is_an_internal_sealed_record() =>
        Product.Upholds(ContractRules.A_contract_is_an_internal_sealed_record);

    [Fact]
    public void Every_member_of_a_contract_is_optional() =>
        Product.Upholds(ContractRules.Every_member_of_a_contract_is_optional);
}
