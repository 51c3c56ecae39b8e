using TabMcp.Application.Sports;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Application.Sports;

public sealed class EventStartTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(1500, 1)]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    public void Counts_whole_seconds_and_goes_below_zero_at_once(int milliseconds, int seconds)
    {
        EventStart
            .Of(_clock.GetUtcNow().AddMilliseconds(milliseconds), _clock)
            .ShouldNotBeNull()
            .SecondsToStart.ShouldBe(seconds);
    }

    [Theory]
    [InlineData("2026-04-14T02:00:00Z", "12:00 +10:00")]
    [InlineData("2026-01-14T02:00:00Z", "13:00 +11:00")]
    public void Shows_the_clock_in_Sydney_in_winter_and_in_summer(string instant, string local)
    {
        var start = EventStart.Of(DateTimeOffset.Parse(instant, provider: null), _clock);

        start.ShouldNotBeNull().Sydney.ToString("HH:mm zzz").ShouldBe(local);
    }

    [Fact]
    public void Is_unknown_where_TAB_does_not_say() => EventStart.Of(null, _clock).ShouldBeNull();
}
