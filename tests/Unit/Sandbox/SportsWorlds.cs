using TabMcp.Sandbox.World.Sports;

namespace TabMcp.UnitTests.Sandbox;

/// <summary>Sports at a chosen instant.</summary>
internal static class SportsWorlds
{
    public static SportsWorld At(DateTimeOffset instant, int seed = 1) => Worlds.At(instant, seed).Sports;

    /// <summary>Every match that is listed on an afternoon.</summary>
    public static IReadOnlyList<MatchPlan> Matches(int seed = 1) =>
        [
            .. At(Worlds.Afternoon, seed)
                .Competitions.SelectMany(competition => competition.AllMatchesAt(Worlds.Afternoon)),
        ];
}
