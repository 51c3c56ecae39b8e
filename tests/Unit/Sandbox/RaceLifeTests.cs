using TabMcp.Sandbox.World;

namespace TabMcp.UnitTests.Sandbox;

public sealed class RaceLifeTests
{
    private static readonly RacePhase[] Order =
    [
        RacePhase.Normal,
        RacePhase.Closed,
        RacePhase.Interim,
        RacePhase.Paying,
    ];

    [Fact]
    public void A_race_goes_from_open_to_paying_and_never_back()
    {
        foreach (var race in Worlds.Races(2).Where(race => race.Life.Abandoned is null))
        {
            var seen = new List<RacePhase>();
            for (var at = race.Start.AddMinutes(-1); at < race.Start.AddMinutes(10); at = at.AddSeconds(10))
                seen.Add(race.StatusAt(at));

            seen.Distinct().ShouldBe(Order);
            seen.ShouldBe(seen.Order());
        }
    }

    [Fact]
    public void A_race_jumps_at_its_start_or_up_to_two_minutes_later_and_each_step_takes_minutes()
    {
        foreach (var life in Worlds.Races(3).Select(race => race.Life))
        {
            (life.Jump - life.Start).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(2));
            (life.Interim - life.Jump).ShouldBeInRange(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
            (life.Paying - life.Interim).ShouldBeInRange(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(150));
        }
    }

    [Fact]
    public void About_one_race_in_sixty_is_abandoned_before_it_starts_and_stays_so()
    {
        var races = Worlds.Races(20);
        var abandoned = races.Where(race => race.Life.Abandoned is not null).ToList();

        (races.Count / (double)abandoned.Count).ShouldBeInRange(45, 80);
        abandoned.ShouldAllBe(race => race.Life.Abandoned < race.Start);
        abandoned.ShouldAllBe(race => race.StatusAt(race.Start.AddHours(5)) == RacePhase.Abandoned);
        abandoned.ShouldAllBe(race => race.StatusAt(race.Life.Abandoned!.Value.AddSeconds(-1)) == RacePhase.Normal);
    }

    [Fact]
    public void Fixed_prices_appear_on_the_day_before()
    {
        foreach (var race in Worlds.Races(2))
            SydneyTime.DateAt(race.Life.Priced).ShouldBe(race.Meeting.Date.AddDays(-1));
    }
}
