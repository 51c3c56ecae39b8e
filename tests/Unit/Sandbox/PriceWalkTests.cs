using TabMcp.Sandbox.World;

namespace TabMcp.UnitTests.Sandbox;

public sealed class PriceWalkTests
{
    private static readonly IReadOnlyList<RacePlan> Races =
    [
        .. Worlds.Races(1).Where(race => !race.Meeting.IsToteOnly && race.Life.Abandoned is null),
    ];

    [Fact]
    public void What_was_told_earlier_is_never_untold()
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
    public void Some_price_of_nearly_every_field_moves_within_each_minute_near_the_jump()
    {
        var minutes = Races
            .Take(60)
            .SelectMany(race => Enumerable.Range(1, 8).Select(left => (race, race.Start.AddMinutes(-left))))
            .ToList();

        var moved = minutes.Count(at => LastChange(at.race, at.Item2.AddMinutes(1)) > at.Item2);

        (moved / (double)minutes.Count).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Prices_move_slower_the_day_before()
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
    public void A_field_is_priced_over_the_hundred_but_not_absurdly()
    {
        foreach (var race in Races)
        {
            var market = new FixedMarket(race, race.Start);
            var book = race.StartersAt(race.Start).Sum(runner => 1 / market.PriceOf(runner));
            book.ShouldBeInRange(0.95m, 1.6m, race.Name);
        }
    }

    [Fact]
    public void Nothing_is_priced_before_the_market_opens()
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
