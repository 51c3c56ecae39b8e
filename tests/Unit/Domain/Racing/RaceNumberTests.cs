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
    public void Refuses_a_number_that_no_programme_has(int number)
    {
        RaceNumber.IsValid(number).ShouldBeFalse();
        Should.Throw<FormatException>(() => RaceNumber.Parse(number));
    }

    [Fact]
    public void Every_number_of_a_programme_reads_back_as_it_was_written()
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
