using TabMcp.Sandbox.World.Sports;

namespace TabMcp.UnitTests.Sandbox;

public sealed class MatchLifeTests
{
    private static readonly MatchPhase[] Order =
    [
        MatchPhase.Unlisted,
        MatchPhase.Open,
        MatchPhase.Suspended,
        MatchPhase.InPlay,
        MatchPhase.Closed,
        MatchPhase.Resulted,
    ];

    [Fact]
    public void The_phases_of_a_match_only_move_forward()
    {
        foreach (var match in SportsWorlds.Matches().Where(match => match.Life.GoesInPlay))
        {
            var seen = PhasesOf(match.Life);

            seen.Distinct().ShouldBe(Order, match.ToString());
            seen.ShouldBe(seen.Order());
        }
    }

    [Fact]
    public void A_match_without_in_play_betting_is_delisted_when_it_begins()
    {
        var matches = SportsWorlds.Matches().Where(match => !match.Life.GoesInPlay).ToList();

        matches.ShouldNotBeEmpty();
        foreach (var match in matches)
        {
            match.PhaseAt(match.Life.Begins).ShouldBe(MatchPhase.Closed);
            match.IsListedAt(match.Life.Begins).ShouldBeFalse();
            match.PhaseAt(match.Life.Results).ShouldBe(MatchPhase.Resulted);
        }
    }

    [Fact]
    public void Betting_stops_up_to_three_minutes_before_the_start_and_play_begins_up_to_three_after()
    {
        foreach (var life in SportsWorlds.Matches().Select(match => match.Life))
        {
            (life.Start - life.Suspends).ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3));
            (life.Begins - life.Start).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(3));
        }
    }

    private static List<MatchPhase> PhasesOf(MatchLife life)
    {
        List<MatchPhase> seen = [life.PhaseAt(life.Opens.AddSeconds(-1)), life.PhaseAt(life.Opens)];
        for (var at = life.Start.AddMinutes(-5); at < life.Results.AddMinutes(2); at = at.AddSeconds(30))
            seen.Add(life.PhaseAt(at));
        return seen;
    }
}
