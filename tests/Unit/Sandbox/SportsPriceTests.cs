using TabMcp.Sandbox.World.Sports;

namespace TabMcp.UnitTests.Sandbox;

public sealed class SportsPriceTests
{
    private static readonly IReadOnlyList<MatchPlan> Matches = SportsWorlds.Matches();

    [Fact]
    public void A_two_way_market_has_a_small_overround()
    {
        foreach (var market in Matches.SelectMany(match => match.Markets).Where(market => market.Selections.Count == 2))
        {
            // Beyond these prices the end of the price ladder sets the price, not the margin.
            if (market.Selections.Any(selection => market.Price(selection, Worlds.Afternoon) is < 1.1m or > 10))
                continue;
            var book = market.Selections.Sum(selection => 1 / market.Price(selection, Worlds.Afternoon));
            book.ShouldBeInRange(0.98m, market.Kind == MarketKinds.DoubleChance ? 2.2m : 1.15m, market.ToString());
        }
    }

    [Fact]
    public void Prices_change_within_hours_before_a_match_and_within_a_minute_in_play()
    {
        var matches = Matches.Where(match => match is { Contest: not null, Life.GoesInPlay: true }).ToList();

        var slow = matches.Count(match => Moves(match, match.Start.AddHours(-7), TimeSpan.FromHours(6)));
        var fast = matches.Count(match => Moves(match, match.Life.Begins.AddMinutes(9), TimeSpan.FromMinutes(1)));

        (slow / (double)matches.Count).ShouldBeGreaterThan(0.6);
        (fast / (double)matches.Count).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void The_winners_price_shortens_in_play()
    {
        foreach (var match in Matches.Where(match => match is { Contest.Score.Margin: not 0, Life.GoesInPlay: true }))
        {
            var market = match.Markets[0];
            var winner = market.Selections.Single(selection => selection.Prospect.ComesTrue);
            market.Price(winner, match.Life.Ends.AddSeconds(-5)).ShouldBeLessThan(1.9m, match.ToString());
        }
    }

    [Fact]
    public void Every_market_between_two_sides_has_exactly_one_winning_selection()
    {
        var exclusive = new[] { "Head To Head", "Result", "Line", "Margin", "Winning Margin", "Tri Bet" };
        foreach (
            var market in Matches
                .SelectMany(match => match.Markets)
                .Where(market => exclusive.Contains(market.Kind.BetOption))
        )
            market.Selections.Count(selection => selection.Prospect.ComesTrue).ShouldBe(1, market.ToString());
    }

    [Fact]
    public void Exactly_one_player_scores_first()
    {
        foreach (
            var market in Matches
                .SelectMany(match => match.Markets)
                .Where(market => market.Kind.BetOption == "1st Try Scorer")
        )
            market.Selections.Count(selection => selection.Prospect.ComesTrue).ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447)]
    [InlineData(-1.96, 0.0249979)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    public void The_normal_distribution_matches_published_tables(double deviations, double share) =>
        Normal.Below(deviations).ShouldBe(share, 1e-6);

    [Fact]
    public void All_pairings_occur_once_before_any_repeats()
    {
        var teams = Clubs.Nrl;
        var met = Enumerable
            .Range(5_000, teams.Length - 1)
            .SelectMany(period => RoundRobin.Of(teams, period, TabMcp.Sandbox.World.Dice.Seeded(3)))
            .Select(pair =>
                string.CompareOrdinal(pair.Home, pair.Away) < 0 ? (pair.Home, pair.Away) : (pair.Away, pair.Home)
            )
            .ToList();

        met.Count.ShouldBe(teams.Length * (teams.Length - 1) / 2);
        met.ShouldBeUnique();
    }

    private static bool Moves(MatchPlan match, DateTimeOffset from, TimeSpan within)
    {
        var market = match.Markets[0];
        return Enumerable
                .Range(0, 7)
                .Select(step => market.Price(market.Selections[0], from + (within * step / 6)))
                .Distinct()
                .Count() > 1;
    }
}
