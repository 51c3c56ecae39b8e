using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Domain.Wagering;

public sealed class ApproximatesProductTests
{
    [Fact]
    public void Words_match_the_services_spelling() =>
        Enum.GetValues<ApproximatesProduct>()
            .Select(product => product.Word())
            .ShouldBe([WageringProduct.Quinella, WageringProduct.Exacta, WageringProduct.Duet]);

    [Fact]
    public void An_undefined_product_has_no_word() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ((ApproximatesProduct)7).Word());
}
