using TabMcp.Api.Hosting;

namespace TabMcp.UnitTests.Api.Hosting;

public sealed class ProductInfoTests
{
    [Fact]
    public void The_version_is_three_numbers_and_nothing_of_the_build()
    {
        Version.Parse(ProductInfo.Version).ToString(3).ShouldBe(ProductInfo.Version);
    }

    [Theory]
    [InlineData("1.2.3", null)]
    [InlineData("1.2.3+", null)]
    [InlineData("1.2.3+0ae0520", "0ae0520")]
    public void The_commit_is_what_the_build_knew_and_never_made_up(string informational, string? commit) =>
        ProductInfo.CommitIn(informational.Split('+', 2)).ShouldBe(commit);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    public void A_build_time_that_is_none_is_left_out(string? text) => ProductInfo.TimeIn(text).ShouldBeNull();

    [Fact]
    public void A_build_time_is_read_in_UTC() =>
        ProductInfo.TimeIn("2026-11-22T10:00:00Z").ShouldBe(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));
}
