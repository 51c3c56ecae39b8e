using TabMcp.Sandbox.World.Sports;

namespace TabMcp.UnitTests.Sandbox;

/// <summary>Creates simulated sports at a given time.</summary>
internal static class SportsWorlds
{
    public static SportsWorld At(DateTimeOffset instant, int seed = 1) => Worlds.At(instant, seed).Sports;

    /// <summary>All matches that are listed on an afternoon.</summary>
    public static IReadOnlyList<MatchPlan> Matches(int seed = 1) =>
        [
            .. At(Worlds.Afternoon, seed)
                .Competitions.SelectMany(competition => competition.AllMatchesAt(Worlds.Afternoon)),
        ];
}
