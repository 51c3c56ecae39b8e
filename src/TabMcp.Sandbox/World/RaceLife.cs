namespace TabMcp.Sandbox.World;

/// <summary>TAB's words for the status of a race (docs/upstream/racing.md#race-status).</summary>
public enum RacePhase
{
    /// <summary>Open: the race has not started.</summary>
    Normal,

    /// <summary>Started; no result yet.</summary>
    Closed,

    /// <summary>Provisional result.</summary>
    Interim,

    /// <summary>Final result.</summary>
    Paying,

    /// <summary>Called off before the start.</summary>
    Abandoned,
}

/// <summary>The times at which one race changes. All are calculated up front, without timers.</summary>
/// <param name="Priced">The time of the first fixed prices, the day before.</param>
/// <param name="Start">The advertised start.</param>
/// <param name="Jump">The actual start, up to two minutes later.</param>
/// <param name="Interim">The time of the provisional result.</param>
/// <param name="Paying">The time of the final result.</param>
/// <param name="Abandoned">The time at which the race is abandoned, if it is.</param>
public sealed record RaceLife(
    DateTimeOffset Priced,
    DateTimeOffset Start,
    DateTimeOffset Jump,
    DateTimeOffset Interim,
    DateTimeOffset Paying,
    DateTimeOffset? Abandoned
)
{
    /// <summary>The status of the race at a given time.</summary>
    public RacePhase StatusAt(DateTimeOffset instant) =>
        instant >= Abandoned ? RacePhase.Abandoned
        : instant < Jump ? RacePhase.Normal
        : instant < Interim ? RacePhase.Closed
        : instant < Paying ? RacePhase.Interim
        : RacePhase.Paying;

    internal static RaceLife Plan(DateOnly date, DateTimeOffset start, Dice dice)
    {
        var jump = start.AddSeconds(dice.For("jump").Between(0, 120));
        var interim = jump.AddSeconds(dice.For("interim").Between(120, 180));
        var paying = interim.AddSeconds(dice.For("paying").Between(90, 150));
        var priced = SydneyTime.At(date, -15 * 60).AddSeconds(dice.For("priced").Between(0, 7200));
        DateTimeOffset? abandoned = dice.For("abandoned").OneIn(60)
            ? start.AddMinutes(-dice.For("abandoned at").Between(5, 90))
            : null;
        return new RaceLife(priced, start, jump, interim, paying, abandoned);
    }
}
