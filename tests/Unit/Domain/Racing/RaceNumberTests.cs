using FsCheck.Fluent;
using TabMcp.Domain.Racing;
using TabMcp.UnitTests.Properties;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class RaceNumberTests
{
    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(int.MaxValue)]
    public void Rejects_a_number_outside_1_to_30(int number)
    {
        RaceNumber.IsValid(number).ShouldBeFalse();
        Should.Throw<FormatException>(() => RaceNumber.Parse(number));
    }

    [Fact]
    public void Every_valid_number_round_trips_through_text()
    {
        Always.Holds(
            Gen.Choose(RaceNumber.First, RaceNumber.Last),
            number =>
            {
                RaceNumber.IsValid(number).ShouldBeTrue();
                RaceNumber.Parse(number).Value.ShouldBe(number);
                int.Parse(RaceNumber.Parse(number).ToString()).ShouldBe(number);
            }
        );
    }
}
