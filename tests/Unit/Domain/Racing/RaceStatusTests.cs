using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class RaceStatusTests
{
    [Theory]
    [InlineData("Normal", true, false)]
    [InlineData("Closed", false, false)]
    [InlineData("Interim", false, false)]
    [InlineData("Paying", false, true)]
    [InlineData("Abandoned", false, true)]
    [InlineData("normal", false, false)]
    [InlineData("Protest", false, false)]
    [InlineData("", false, false)]
    [InlineData(null, false, false)]
    public void Says_whether_a_race_is_to_come_or_over(string? status, bool toCome, bool final)
    {
        RaceStatus.IsToCome(status).ShouldBe(toCome);
        RaceStatus.IsFinal(status).ShouldBe(final);
    }
}
