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
        }.Trend.ShouldBe(trend);
    }

    [Fact]
    public void The_day_s_first_price_comes_before_the_first_of_all()
    {
        var odds = new FixedOdds
        {
            Win = Price.Of(3),
            OpenedToday = Price.Of(4),
            Opened = Price.Of(2),
        };

        odds.Trend.ShouldBe(PriceTrend.Firming);
        (odds with { OpenedToday = null }).Trend.ShouldBe(PriceTrend.Drifting);
    }

    [Fact]
    public void Without_a_price_or_a_first_price_there_is_no_trend()
    {
        new FixedOdds { Win = Price.Of(3) }.Trend.ShouldBeNull();
        new FixedOdds { Opened = Price.Of(3) }.Trend.ShouldBeNull();
        new FixedOdds().Trend.ShouldBeNull();
    }
}
