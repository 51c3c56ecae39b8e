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
    public void The_phases_of_a_race_only_move_forward()
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
    public void A_race_starts_at_most_two_minutes_late_and_each_later_phase_takes_minutes()
    {
        foreach (var life in Worlds.Races(3).Select(race => race.Life))
        {
            (life.Jump - life.Start).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(2));
            (life.Interim - life.Jump).ShouldBeInRange(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
            (life.Paying - life.Interim).ShouldBeInRange(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(150));
        }
    }

    [Fact]
    public void About_one_race_in_sixty_is_abandoned_before_the_start_and_stays_abandoned()
    {
        var races = Worlds.Races(20);
        var abandoned = races.Where(race => race.Life.Abandoned is not null).ToList();

        (races.Count / (double)abandoned.Count).ShouldBeInRange(45, 80);
        abandoned.ShouldAllBe(race => race.Life.Abandoned < race.Start);
        abandoned.ShouldAllBe(race => race.StatusAt(race.Start.AddHours(5)) == RacePhase.Abandoned);
        abandoned.ShouldAllBe(race => race.StatusAt(race.Life.Abandoned!.Value.AddSeconds(-1)) == RacePhase.Normal);
    }

    [Fact]
    public void Fixed_odds_appear_the_day_before()
    {
        foreach (var race in Worlds.Races(2))
            SydneyTime.DateAt(race.Life.Priced).ShouldBe(race.Meeting.Date.AddDays(-1));
    }
}
