using FsCheck.Fluent;
using TabMcp.Domain.Wagering;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Domain.Wagering;

public sealed class PriceTests
{
    [Fact]
    public void Null_zero_and_negative_amounts_are_not_prices()
    {
        Price.OrNone(null).ShouldBeNull();
        Price.OrNone(0).ShouldBeNull();
        Price.OrNone(0.00m).ShouldBeNull();
        Price.OrNone(-1).ShouldBeNull();
    }

    [Fact]
    public void An_amount_above_zero_is_a_price()
    {
        Price.OrNone(2.50m).ShouldBe(Price.Of(2.5m));
        Price.OrNone(0.01m)?.Dollars.ShouldBe(0.01m);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void Rejects_an_amount_that_is_not_above_zero(int amount)
    {
        Price.IsValid(amount).ShouldBeFalse();
        Should.Throw<FormatException>(() => Price.Of(amount));
    }

    [Fact]
    public void Prices_compare_by_their_dollars()
    {
        var cents = Gen.Choose(1, 500);
        Always.Holds(
            cents.Zip(cents),
            pair =>
            {
                var (left, right) = (Price.Of(pair.Item1 / 100m), Price.Of(pair.Item2 / 100m));
                (left < right).ShouldBe(pair.Item1 < pair.Item2);
                (left > right).ShouldBe(pair.Item1 > pair.Item2);
                (left <= right).ShouldBe(pair.Item1 <= pair.Item2);
                (left >= right).ShouldBe(pair.Item1 >= pair.Item2);
                Math.Sign(left.CompareTo(right)).ShouldBe(pair.Item1.CompareTo(pair.Item2));
                (left == right).ShouldBe(pair.Item1 == pair.Item2);
            }
        );
    }
}
