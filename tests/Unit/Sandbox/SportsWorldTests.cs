using TabMcp.Sandbox.World.Sports;

namespace TabMcp.UnitTests.Sandbox;

public sealed class SportsWorldTests
{
    [Fact]
    public void Names_and_short_ids_are_unique_within_a_list_of_matches()
    {
        foreach (var instant in Hours(24 * 16, step: 5))
        {
            foreach (var matches in ListsAt(instant))
            {
                matches.Select(match => match.Name).ShouldBeUnique();
                matches.Select(match => match.Id).ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void A_side_plays_at_most_once_per_round()
    {
        var world = SportsWorlds.At(Worlds.Afternoon);
        foreach (var competition in world.Competitions.Where(competition => competition.League.HasRounds))
        {
            foreach (var round in competition.RoundsAround(Worlds.Afternoon))
                round.Matches.SelectMany(match => match.Name.Split(" v ")).ShouldBeUnique();
        }
    }

    [Fact]
    public void Market_and_selection_numbers_are_not_reused()
    {
        var markets = SportsWorlds.Matches().SelectMany(match => match.Markets).ToList();

        markets.Select(market => market.Id).ShouldBeUnique();
        markets.SelectMany(market => Enumerable.Range(market.FirstNumber, market.Selections.Count)).ShouldBeUnique();
        markets.Min(market => Math.Min(market.Id, market.FirstNumber)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Selection_names_are_unique_within_a_market()
    {
        foreach (var market in SportsWorlds.Matches().SelectMany(match => match.Markets))
        {
            market.Selections.Count.ShouldBeGreaterThan(1);
            market.Selections.Select(selection => selection.Name).ShouldBeUnique();
        }
    }

    [Fact]
    public void Kind_and_label_identify_a_market_of_a_match_and_markets_are_sorted_by_importance()
    {
        foreach (var match in SportsWorlds.Matches())
        {
            match.Markets.Select(market => (market.Kind.BetOption, market.Label)).ShouldBeUnique(match.ToString());
            match.Markets.Select(market => market.Kind.Priority).ShouldBeInOrder();
        }
    }

    [Theory]
    [InlineData(MatchPhase.Open)]
    [InlineData(MatchPhase.Suspended)]
    [InlineData(MatchPhase.InPlay)]
    [InlineData(MatchPhase.Resulted)]
    public void Every_phase_occurs_within_any_six_hours(MatchPhase phase)
    {
        for (var from = Worlds.Afternoon; from < Worlds.Afternoon.AddDays(3); from = from.AddHours(6))
        {
            Enumerable
                .Range(0, 90)
                .Any(step => SportsWorlds.At(from.AddMinutes(4 * step)).MatchesAt(phase).Count > 0)
                .ShouldBeTrue($"{phase} in the six hours from {from:u}");
        }
    }

    [Fact]
    public void The_largest_competition_is_large_at_every_hour()
    {
        foreach (var instant in Hours(96, step: 7))
        {
            var open = SportsWorlds
                .At(instant)
                .Largest.MatchesAt(instant)
                .Where(match => match.PhaseAt(instant) == MatchPhase.Open)
                .ToList();

            open.Count.ShouldBeGreaterThanOrEqualTo(9, $"at {instant:u}");
            open.ShouldAllBe(match => match.Markets.Count >= 300);
        }
    }

    [Fact]
    public void Only_tennis_and_golf_have_tournaments()
    {
        foreach (var competition in SportsWorlds.At(Worlds.Afternoon).Competitions)
        {
            var isPersonal = competition.Sport.Name is "Tennis" or "Golf";
            (competition.Tournaments.Count > 0).ShouldBe(isPersonal);
            if (isPersonal)
                competition.MatchesAt(Worlds.Afternoon).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Competitions_that_pair_sides_have_an_even_number_of_sides()
    {
        foreach (var league in SportsProgramme.Sports.SelectMany(sport => sport.Leagues))
        {
            league.Teams.ShouldBeUnique();
            (league.Teams.Length % 2).ShouldBe(0, league.Name);
        }
    }

    [Fact]
    public void Market_and_selection_numbers_are_unique()
    {
        var markets = SportsWorlds.Matches(1).SelectMany(match => match.Markets).ToList();

        markets.Select(market => market.Id).ShouldBeUnique();
        markets.ShouldAllBe(market => market.Id > 0);
        var numbers = markets
            .SelectMany(market =>
                Enumerable.Range(0, market.Selections.Count).Select(place => market.FirstNumber + place)
            )
            .ToList();
        numbers.Distinct().Count().ShouldBe(numbers.Count);
        numbers.ShouldAllBe(number => number > 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_world_and_another_seed_a_different_one()
    {
        string[] Told(int seed) =>
            [
                .. SportsWorlds
                    .Matches(seed)
                    .SelectMany(match => match.Markets)
                    .SelectMany(market =>
                        market.Selections.Select(selection =>
                            $"{market.Id} {selection.Name} {market.Price(selection, Worlds.Afternoon)}"
                        )
                    ),
            ];

        Told(1).ShouldBe(Told(1));
        Told(1).ShouldNotBe(Told(2));
    }

    private static IEnumerable<DateTimeOffset> Hours(int count, int step) =>
        Enumerable.Range(0, count / step).Select(hour => Worlds.Afternoon.AddHours(hour * step));

    private static IEnumerable<IReadOnlyList<MatchPlan>> ListsAt(DateTimeOffset instant) =>
        SportsWorlds
            .At(instant)
            .Competitions.SelectMany(competition =>
                competition
                    .Tournaments.Select(tournament => tournament.MatchesAt(instant))
                    .Prepend(competition.MatchesAt(instant))
            );
}
