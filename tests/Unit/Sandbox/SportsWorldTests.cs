using TabMcp.Sandbox.World.Sports;

namespace TabMcp.UnitTests.Sandbox;

public sealed class SportsWorldTests
{
    [Fact]
    public void A_name_and_a_short_id_each_mean_one_match_of_a_list()
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
    public void Nobody_plays_twice_in_one_round()
    {
        var world = SportsWorlds.At(Worlds.Afternoon);
        foreach (var competition in world.Competitions.Where(competition => competition.League.HasRounds))
        {
            foreach (var round in competition.RoundsAround(Worlds.Afternoon))
                round.Matches.SelectMany(match => match.Name.Split(" v ")).ShouldBeUnique();
        }
    }

    [Fact]
    public void Numbers_of_markets_and_of_selections_are_never_used_twice()
    {
        var markets = SportsWorlds.Matches().SelectMany(match => match.Markets).ToList();

        markets.Select(market => market.Id).ShouldBeUnique();
        markets.SelectMany(market => Enumerable.Range(market.FirstNumber, market.Selections.Count)).ShouldBeUnique();
        markets.Min(market => Math.Min(market.Id, market.FirstNumber)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_market_has_selections_of_different_names()
    {
        foreach (var market in SportsWorlds.Matches().SelectMany(match => match.Markets))
        {
            market.Selections.Count.ShouldBeGreaterThan(1);
            market.Selections.Select(selection => selection.Name).ShouldBeUnique();
        }
    }

    [Fact]
    public void Markets_of_a_match_are_told_apart_by_kind_and_label_and_stand_in_order_of_importance()
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
    public void Every_phase_is_to_be_seen_within_any_six_hours(MatchPhase phase)
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
    public void The_largest_competition_is_large_at_any_hour()
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
    public void Tennis_and_golf_have_their_matches_in_tournaments_and_team_sports_have_none()
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
    public void Sides_meet_in_pairs_so_there_is_an_even_number_of_them()
    {
        foreach (var league in SportsProgramme.Sports.SelectMany(sport => sport.Leagues))
        {
            league.Teams.ShouldBeUnique();
            (league.Teams.Length % 2).ShouldBe(0, league.Name);
        }
    }

    [Fact]
    public void Every_market_and_every_selection_has_a_number_of_its_own()
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
    public void Two_worlds_of_one_seed_are_alike_and_another_seed_is_another_world()
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
