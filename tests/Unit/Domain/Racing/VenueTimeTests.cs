using TabMcp.Domain.Racing;

namespace TabMcp.UnitTests.Domain.Racing;

public sealed class VenueTimeTests
{
    private static readonly DateTimeOffset Winter = new(2026, 7, 14, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2026, 1, 14, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("NSW", "12:00", "13:00")]
    [InlineData("ACT", "12:00", "13:00")]
    [InlineData("VIC", "12:00", "13:00")]
    [InlineData("TAS", "12:00", "13:00")]
    [InlineData("QLD", "12:00", "12:00")]
    [InlineData("SA", "11:30", "12:30")]
    [InlineData("NT", "11:30", "11:30")]
    [InlineData("WA", "10:00", "10:00")]
    [InlineData("NZL", "14:00", "15:00")]
    [InlineData("HKG", "10:00", "10:00")]
    [InlineData("SGP", "10:00", "10:00")]
    [InlineData("JPN", "11:00", "11:00")]
    [InlineData("KOR", "11:00", "11:00")]
    [InlineData("GBR", "03:00", "02:00")]
    [InlineData("IRL", "03:00", "02:00")]
    [InlineData("FRA", "04:00", "03:00")]
    [InlineData("TUR", "05:00", "05:00")]
    [InlineData("SAF", "04:00", "04:00")]
    [InlineData("ZAF", "04:00", "04:00")]
    [InlineData("ARG", "23:00", "23:00")]
    [InlineData("URY", "23:00", "23:00")]
    [InlineData("CHL", "22:00", "23:00")]
    public void Converts_to_local_time_at_the_venue(string location, string winter, string summer)
    {
        VenueTime.At(Winter, location).ToString("HH:mm").ShouldBe(winter);
        VenueTime.At(Summer, location).ToString("HH:mm").ShouldBe(summer);
    }

    [Fact]
    public void Conversion_changes_the_offset_but_not_the_instant()
    {
        VenueTime.At(Winter, "WA").ShouldBe(Winter);
        VenueTime.At(Winter, "WA").Offset.ShouldBe(TimeSpan.FromHours(8));
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("CAN")]
    [InlineData("BRA")]
    [InlineData("XYZ")]
    [InlineData("")]
    public void Uses_Sydney_time_if_the_location_has_no_single_zone(string location)
    {
        VenueTime.ZoneOf(location).ShouldBe(VenueTime.Sydney);
        VenueTime.At(Winter, location).ToString("HH:mm").ShouldBe("12:00");
    }

    [Fact]
    public void Locations_are_case_insensitive()
    {
        VenueTime.ZoneOf("qld").Id.ShouldBe("Australia/Brisbane");
    }

    [Fact]
    public void Distinguishes_South_Australia_from_South_Africa()
    {
        VenueTime.ZoneOf("SA").Id.ShouldBe("Australia/Adelaide");
        VenueTime.ZoneOf("SAF").Id.ShouldBe("Africa/Johannesburg");
    }
}
