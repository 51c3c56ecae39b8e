using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Domain.Wagering;

public sealed class FixedOddsTests
{
    [Theory]
    [InlineData("4.20", "4.00", PriceTrend.Drifting)]
    [InlineData("3.90", "4.00", PriceTrend.Firming)]
    [InlineData("4.00", "4.0", PriceTrend.Steady)]
    public void A_longer_price_drifts_and_a_shorter_one_firms(string now, string opened, PriceTrend trend)
    {
        new FixedOdds
        {
            Win = Price.Of(decimal.Parse(now)),
            OpenedToday = Price.Of(decimal.Parse(opened)),
        }.TrendToday.ShouldBe(trend);
    }

    [Fact]
    public void The_trend_prefers_the_first_price_of_the_day_to_the_first_price_ever()
    {
        var odds = new FixedOdds
        {
            Win = Price.Of(3),
            OpenedToday = Price.Of(4),
            Opened = Price.Of(2),
        };

        odds.TrendToday.ShouldBe(PriceTrend.Firming);
        (odds with { OpenedToday = null }).TrendToday.ShouldBe(PriceTrend.Drifting);
    }

    [Fact]
    public void The_trend_is_null_without_a_current_or_a_first_price()
    {
        new FixedOdds { Win = Price.Of(3) }.TrendToday.ShouldBeNull();
        new FixedOdds { Opened = Price.Of(3) }.TrendToday.ShouldBeNull();
        new FixedOdds().TrendToday.ShouldBeNull();
    }

    [Fact]
    public void The_previous_price_is_the_last_one_that_differed()
    {
        var at = new DateTimeOffset(2026, 4, 14, 0, 0, 0, TimeSpan.Zero);
        var odds = new FixedOdds
        {
            Win = Price.Of(9),
            History = [new(Price.Of(6), at), new(Price.Of(9.5m), at.AddHours(1)), new(Price.Of(9), at.AddHours(2))],
        };

        odds.Previous.ShouldBe(Price.Of(9.5m));
        (odds with { History = [] }).Previous.ShouldBeNull();
        (odds with { Win = null }).Previous.ShouldBeNull();
    }
}
