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
    public void Says_whether_a_race_is_to_come(string? status, bool toCome)
    {
        RaceStatus.IsToCome(status).ShouldBe(toCome);
    }
}
