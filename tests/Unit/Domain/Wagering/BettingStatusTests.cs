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
    public void Only_the_two_words_of_a_withdrawal_take_a_runner_out(string? status, bool scratched)
    {
        BettingStatus.IsScratched(status).ShouldBe(scratched);
    }
}
