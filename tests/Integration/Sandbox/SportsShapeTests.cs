using TabMcp.Sandbox.World.Sports;

namespace TabMcp.IntegrationTests.Sandbox;

/// <summary>Compares the sandbox's competitions with the captured ones: the same key paths with the same JSON
/// types.</summary>
public sealed class SportsShapeTests
{
    [Fact]
    public async Task Competitions_of_team_sports_have_the_captured_shape()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var captured = await CapturedBodies.ShapeOfAsync("sports", "competition-*.json");
        var served = new Shape();
        // Half a day apart, so that a match is in play at one of the times.
        for (var half = 0; half < 2; half++)
        {
            foreach (var competition in sandbox.Server.World.Sports.Competitions.Where(HasNoTournaments))
                served.Add(await sandbox.JsonAsync(SportsPaths.Of(competition, "?numTopMarkets=30")));
            sandbox.Clock.Advance(TimeSpan.FromHours(12));
        }

        var missing = captured.Seen.Except(served.Seen, StringComparer.Ordinal).ToList();
        var extra = served.Seen.Except(captured.Seen, StringComparer.Ordinal).ToList();
        missing.ShouldBeEmpty($"captured, not served: {string.Join("; ", missing)}");
        extra.ShouldBeEmpty($"served, not captured: {string.Join("; ", extra)}");
    }

    private static bool HasNoTournaments(CompetitionPlan competition) => competition.Tournaments.Count == 0;
}
