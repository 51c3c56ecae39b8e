using TabMcp.Sandbox.World;

namespace TabMcp.UnitTests.Sandbox;

public sealed class RaceResultTests
{
    private static readonly IReadOnlyList<RacePlan> Races =
    [
        .. Worlds.Races(8).Where(race => race.Life.Abandoned is null),
    ];

    [Fact]
    public void A_result_has_four_positions_and_each_starter_at_most_once()
    {
        foreach (var race in Races)
        {
            var placed = race.Result.Slots.SelectMany(slot => slot).ToList();

            race.Result.Slots.Count.ShouldBe(4);
            placed.ShouldBeUnique();
            placed.ShouldBeSubsetOf(race.StartersAt(race.Life.Jump).Select(runner => runner.Number));
        }
    }

    [Fact]
    public void About_one_race_in_twenty_five_is_a_dead_heat_and_leaves_the_next_position_empty()
    {
        var heats = Races.Where(race => race.Result.IsDeadHeat).ToList();

        (Races.Count / (double)heats.Count).ShouldBeInRange(18, 36);
        foreach (var slots in heats.Select(race => race.Result.Slots))
        {
            var shared = slots.Select((slot, index) => (slot, index)).Single(entry => entry.slot.Count == 2).index;
            if (shared < 3)
                slots[shared + 1].ShouldBeEmpty();
        }

        heats.ShouldContain(race => race.Result.Winners.Count == 2);
    }

    [Fact]
    public void Better_runners_win_more_often()
    {
        var favourites = Races.Count(race =>
            race.Result.Winners.Contains(race.StartersAt(race.Life.Jump).MaxBy(runner => runner.Ability)!.Number)
        );

        (favourites / (double)Races.Count).ShouldBeInRange(0.22, 0.5);
    }

    [Fact]
    public void The_win_dividend_is_the_final_tote_price_of_each_winner()
    {
        foreach (var race in Races)
        {
            var tote = new Tote(race);
            var win = new Dividends(race).SingleRace().Single(dividend => dividend.Product == "Win");

            win.Rows.Select(row => row.Selections[0]!.Value).ShouldBe(race.Result.Winners);
            win.Rows.ShouldAllBe(row =>
                row.Amount == tote.Win(race.Runner(row.Selections[0]!.Value)!, race.Life.Paying)
            );
            win.Rows.ShouldAllBe(row => row.Amount >= 1.04m);
        }
    }

    [Fact]
    public void The_win_dividends_return_about_the_pool_less_commission()
    {
        foreach (var race in Races.Where(race => race.Result.Winners.Count == 1).Take(200))
        {
            var tote = new Tote(race);
            var shares = race.StartersAt(race.Life.Jump).Sum(runner => 1 / tote.Win(runner, race.Life.Paying));

            // Dividends are rounded down to ten cents, so the sum is equal to or slightly above 1 / (1 - commission).
            shares.ShouldBeInRange(1.17m, 1.35m);
        }
    }

    [Fact]
    public void A_pool_that_probably_has_no_winning_bet_jackpots()
    {
        var firstFours = Races
            .Take(400)
            .Select(race => new Dividends(race).SingleRace().Single(dividend => dividend.Product == "FirstFour"))
            .ToList();

        firstFours.ShouldContain(dividend => dividend.JackpotCarriedOver > 0);
        firstFours
            .Where(dividend => dividend.JackpotCarriedOver > 0)
            .ShouldAllBe(dividend => dividend.Rows.All(row => row.Amount == 0));
        firstFours.ShouldContain(dividend => dividend.JackpotCarriedOver == 0 && dividend.Rows[0].Amount > 0);
    }

    [Fact]
    public void An_abandoned_leg_of_a_multi_leg_bet_is_paid_to_the_field()
    {
        var abandoned = Worlds
            .Races(20)
            .First(race => race.Life.Abandoned is not null && race.Number < race.Meeting.Races.Count);
        var next = abandoned.Meeting.Races[abandoned.Number];

        var dividend = new Dividends(next)
            .MultiLeg(next.Life.Paying)
            .First(candidate => candidate.Product == "RunningDouble");

        dividend.Rows[0].Selections[0].ShouldBeNull();
        dividend.Rows[0].Amount.ShouldBe(0);
    }
}
