using TabMcp.Sandbox.World;

namespace TabMcp.UnitTests.Sandbox;

public sealed class PriceWalkTests
{
    private static readonly IReadOnlyList<RacePlan> Races =
    [
        .. Worlds.Races(1).Where(race => !race.Meeting.IsToteOnly && race.Life.Abandoned is null),
    ];

    [Fact]
    public void Published_price_changes_stay_in_the_history()
    {
        foreach (var race in Races.Take(40))
        {
            foreach (var runner in race.Runners)
            {
                var early = PriceWalk.Changes(race, runner, race.Start.AddMinutes(-20));
                var late = PriceWalk.Changes(race, runner, race.Start);
                late.Take(early.Count).ShouldBe(early);
            }
        }
    }

    [Fact]
    public void Near_the_start_a_price_changes_every_minute_in_nearly_every_field()
    {
        var minutes = Races
            .Take(60)
            .SelectMany(race => Enumerable.Range(1, 8).Select(left => (race, race.Start.AddMinutes(-left))))
            .ToList();

        var moved = minutes.Count(at => LastChange(at.race, at.Item2.AddMinutes(1)) > at.Item2);

        (moved / (double)minutes.Count).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Prices_change_more_slowly_the_day_before()
    {
        var late = Races.Take(40).Average(race => Moves(race, race.Start.AddHours(-1), race.Start));
        var early = Races.Take(40).Average(race => Moves(race, race.Start.AddHours(-12), race.Start.AddHours(-11)));

        late.ShouldBeGreaterThan(early * 3);
        early.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_scratched_runner_keeps_its_last_price()
    {
        var scratched = Races
            .SelectMany(race =>
                race.Runners.Where(runner => runner.ScratchedAt > race.Life.Priced.AddMinutes(1))
                    .Select(runner => (race, runner))
            )
            .ToList();

        scratched.ShouldNotBeEmpty();
        foreach (var (race, runner) in scratched)
        {
            var last = PriceWalk.Changes(race, runner, runner.ScratchedAt!.Value)[^1];
            PriceWalk.Changes(race, runner, race.Life.Paying)[^1].ShouldBe(last);
            new FixedMarket(race, race.Life.Paying).PriceOf(runner).ShouldBe(last.Price);
        }
    }

    [Fact]
    public void The_fixed_odds_of_a_field_have_a_realistic_overround()
    {
        foreach (var race in Races)
        {
            var market = new FixedMarket(race, race.Start);
            var book = race.StartersAt(race.Start).Sum(runner => 1 / market.PriceOf(runner));
            book.ShouldBeInRange(0.95m, 1.6m, race.Name);
        }
    }

    [Fact]
    public void There_are_no_prices_before_the_market_opens()
    {
        var race = Races[0];

        new FixedMarket(race, race.Life.Priced.AddSeconds(-1)).LastChange.ShouldBeNull();
        race.TakesFixedOddsAt(race.Life.Priced.AddSeconds(-1)).ShouldBeFalse();
        race.TakesFixedOddsAt(race.Life.Priced).ShouldBeTrue();
    }

    private static DateTimeOffset? LastChange(RacePlan race, DateTimeOffset at) => new FixedMarket(race, at).LastChange;

    private static int Moves(RacePlan race, DateTimeOffset from, DateTimeOffset to) =>
        race.Runners.Sum(runner => PriceWalk.Changes(race, runner, to).Count(change => change.At > from));
}
