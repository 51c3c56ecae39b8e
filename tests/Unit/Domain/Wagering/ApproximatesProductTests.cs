using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Domain.Wagering;

public sealed class ApproximatesProductTests
{
    [Fact]
    public void Is_spelled_as_the_service_spells_it() =>
        Enum.GetValues<ApproximatesProduct>()
            .Select(product => product.Word())
            .ShouldBe([WageringProduct.Quinella, WageringProduct.Exacta, WageringProduct.Duet]);

    [Fact]
    public void A_number_that_is_no_product_has_no_word() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ((ApproximatesProduct)7).Word());
}
