using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Domain.Wagering;

public sealed class WageringProductTests
{
    [Theory]
    [InlineData("Win", true)]
    [InlineData("Place", true)]
    [InlineData("Quinella", true)]
    [InlineData("Exacta", true)]
    [InlineData("Duet", true)]
    [InlineData("Trifecta", true)]
    [InlineData("FirstFour", true)]
    [InlineData("RunningDouble", false)]
    [InlineData("DailyDouble", false)]
    [InlineData("Treble", false)]
    [InlineData("EarlyQuaddie", false)]
    [InlineData("Quaddie", false)]
    [InlineData("Big6", false)]
    [InlineData("First4", false)]
    public void Says_whether_one_race_settles_it(string product, bool oneRace)
    {
        WageringProduct.IsSingleRace(product).ShouldBe(oneRace);
    }
}
