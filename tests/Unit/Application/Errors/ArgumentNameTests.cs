using TabMcp.Application.Errors;

namespace TabMcp.UnitTests.Application.Errors;

public sealed class ArgumentNameTests
{
    [Theory]
    [InlineData("MeetingDate", "meeting_date")]
    [InlineData("IncludeRecentlyClosed", "include_recently_closed")]
    [InlineData("Jurisdiction", "jurisdiction")]
    [InlineData("Include[2]", "include[2]")]
    [InlineData("MaxRaces", "max_races")]
    public void Is_the_property_s_name_as_callers_write_it(string property, string argument)
    {
        ArgumentName.Of(property).ShouldBe(argument);
    }
}
