using TabMcp.Domain.Racing;
using TabMcp.Sandbox.World;

namespace TabMcp.UnitTests.Sandbox;

public sealed class SandboxWorldTests
{
    private static readonly DateTimeOffset Morning = new(2026, 4, 13, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Next_to_go_is_full_at_every_hour_of_three_days()
    {
        for (var instant = Morning; instant < Morning.AddDays(3); instant = instant.AddMinutes(7))
        {
            var next = Worlds.At(instant).NextToGo(10);

            next.Count.ShouldBe(10, $"at {instant:u}");
            next[0].Start.ShouldBeLessThan(instant.AddHours(1), $"the first race at {instant:u}");
            next[^1].Start.ShouldBeLessThan(instant.AddHours(3), $"the tenth race at {instant:u}");
        }
    }

    [Fact]
    public void Next_to_go_is_sorted_and_contains_only_open_races()
    {
        var world = Worlds.At(Worlds.Afternoon);

        var next = world.NextToGo(30);

        next.Select(race => race.Start).ShouldBeInOrder();
        next.ShouldAllBe(race => race.StatusAt(world.Now) == RacePhase.Normal);
    }

    [Theory]
    [InlineData(RacePhase.Closed)]
    [InlineData(RacePhase.Interim)]
    [InlineData(RacePhase.Paying)]
    public void Every_status_occurs_within_any_hour_of_a_day(RacePhase status)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var from = Morning.AddHours(hour);
            Enumerable
                .Range(0, 30)
                .Any(step => Worlds.At(from.AddMinutes(2 * step)).RacesAt(status).Count > 0)
                .ShouldBeTrue($"{status} in the hour from {from:u}");
        }
    }

    [Fact]
    public void A_day_has_a_realistic_number_of_meetings()
    {
        var world = Worlds.At(Worlds.Afternoon);

        for (var back = 0; back < 60; back++)
            world.MeetingsOn(world.Today.AddDays(-back)).Count.ShouldBeInRange(25, 40);
    }

    [Fact]
    public void A_mnemonic_and_a_sell_code_each_identify_one_meeting_per_day_and_racing_code()
    {
        var world = Worlds.At(Worlds.Afternoon);
        for (var back = 0; back < 30; back++)
        {
            var meetings = world
                .MeetingsOn(world.Today.AddDays(-back))
                .Where(meeting => !meeting.IsFixedOddsOnly)
                .ToList();

            meetings.Select(meeting => (meeting.Type, meeting.Venue.Mnemonic)).ShouldBeUnique();
            meetings.Select(meeting => (meeting.Type, meeting.SellCode)).ShouldBeUnique();
        }
    }

    [Fact]
    public void Warwick_Farm_has_a_meeting_today_in_Sydney_time()
    {
        // 23:30 UTC on the 14th is 09:30 on the 15th in Sydney.
        var world = Worlds.At(new DateTimeOffset(2026, 4, 14, 23, 30, 0, TimeSpan.Zero));

        world.Today.ShouldBe(new DateOnly(2026, 4, 15));
        world.Race(world.Today, RaceType.Thoroughbred, "WFM", 6).ShouldNotBeNull();
    }

    [Fact]
    public void A_racing_day_begins_on_the_previous_evening_in_UTC()
    {
        var world = Worlds.At(Worlds.Afternoon);

        var races = world.MeetingsOn(world.Today).SelectMany(meeting => meeting.Races).ToList();

        DateOnly.FromDateTime(races.Min(race => race.Start).UtcDateTime).ShouldBe(world.Today.AddDays(-1));
        DateOnly.FromDateTime(races.Max(race => race.Start).UtcDateTime).ShouldBe(world.Today);
    }

    [Theory]
    [InlineData(2026, 10, 4)] // clocks go forward at 02:00
    [InlineData(2027, 4, 4)] // clocks go back at 03:00
    public void A_daylight_saving_change_does_not_shift_afternoon_races(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        var noon = SydneyTime.At(date, 12 * 60);

        SydneyTime.DateAt(noon).ShouldBe(date);
        TimeZoneInfo.ConvertTime(noon, TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney")).Hour.ShouldBe(12);
    }

    [Fact]
    public void Days_after_the_published_cards_have_no_meetings()
    {
        var world = Worlds.At(Worlds.Afternoon);

        world.MeetingsOn(world.Today.AddDays(RacingCalendar.DaysAhead + 1)).ShouldBeEmpty();
        world.MeetingsOn(world.Today.AddDays(-RacingCalendar.DaysBehind - 1)).ShouldBeEmpty();
        world.MeetingsOn(world.Today.AddDays(RacingCalendar.DaysAhead)).ShouldNotBeEmpty();
    }
}
