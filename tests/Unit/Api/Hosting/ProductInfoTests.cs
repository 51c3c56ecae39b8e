using TabMcp.Api.Hosting;

namespace TabMcp.UnitTests.Api.Hosting;

public sealed class ProductInfoTests
{
    [Fact]
    public void The_version_is_three_numbers_and_nothing_of_the_build()
    {
        Version.Parse(ProductInfo.Version).ToString(3).ShouldBe(ProductInfo.Version);
    }
}
