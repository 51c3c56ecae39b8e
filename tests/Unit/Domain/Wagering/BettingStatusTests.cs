using TabMcp.Domain.Wagering;

namespace TabMcp.UnitTests.Domain.Wagering;

public sealed class BettingStatusTests
{
    [Theory]
    [InlineData("Scratched", true)]
    [InlineData("LateScratched", true)]
    [InlineData("Open", false)]
    [InlineData("Reserve", false)]
    [InlineData("Closed", false)]
    [InlineData("Winner", false)]
    [InlineData("Placing", false)]
    [InlineData("Loser", false)]
    [InlineData("A word not met before", false)]
    [InlineData(null, false)]
    public void Only_Scratched_and_LateScratched_mean_scratched(string? status, bool scratched)
    {
        BettingStatus.IsScratched(status).ShouldBe(scratched);
    }
}
