using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class RaceStatusTests
{
    [Theory]
    [InlineData("Normal", true)]
    [InlineData("Closed", false)]
    [InlineData("Interim", false)]
    [InlineData("Paying", false)]
    [InlineData("Abandoned", false)]
    [InlineData("normal", false)]
    [InlineData("Protest", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsToCome_is_true_only_for_the_status_Normal(string? status, bool toCome)
    {
        RaceStatus.IsToCome(status).ShouldBe(toCome);
    }
}
