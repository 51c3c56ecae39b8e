using TabMcp.Sandbox;
using TabMcp.Sandbox.World;

namespace TabMcp.UnitTests.Sandbox;

/// <summary>Creates simulated worlds at a given time.</summary>
internal static class Worlds
{
    /// <summary>A Wednesday afternoon in Sydney.</summary>
    public static readonly DateTimeOffset Afternoon = new(2026, 4, 15, 5, 0, 0, TimeSpan.Zero);

    public static SandboxWorld At(DateTimeOffset instant, int seed = 1) => new(seed, new StoppedClock(instant));

    /// <summary>All races with tote pools of the days around a given time.</summary>
    public static IReadOnlyList<RacePlan> Races(int days = 10, int seed = 1)
    {
        var world = At(Afternoon, seed);
        return
        [
            .. Enumerable
                .Range(0, days)
                .SelectMany(back => world.MeetingsOn(world.Today.AddDays(-back)))
                .Where(meeting => !meeting.IsFixedOddsOnly)
                .SelectMany(meeting => meeting.Races),
        ];
    }

    private sealed class StoppedClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
