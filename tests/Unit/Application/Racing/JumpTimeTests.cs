using TabMcp.Application.Racing;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Application.Racing;

public sealed class JumpTimeTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(1500, 1)]
    [InlineData(999, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    [InlineData(-1000, -1)]
    public void Counts_whole_seconds_and_goes_below_zero_at_once(int milliseconds, int seconds)
    {
        var start = _clock.GetUtcNow().AddMilliseconds(milliseconds);

        JumpTime.Of(start, "NSW", _clock).SecondsToJump.ShouldBe(seconds);
    }

    [Fact]
    public void Names_whose_clock_it_shows_where_a_country_has_several()
    {
        var start = JumpTime.Of(_clock.GetUtcNow(), "USA", _clock);

        start.TimeZone.ShouldBe("Australia/Sydney");
        start.Local?.ToString("HH:mm zzz").ShouldBe("12:00 +10:00");
    }

    [Fact]
    public void Claims_no_clock_where_nothing_says_where_the_venue_is()
    {
        var start = JumpTime.Of(_clock.GetUtcNow(), location: null, _clock);

        (start.Local, start.TimeZone).ShouldBe((null, null));
    }
}
