namespace TabMcp.Sandbox.World;

/// <summary>The words TAB uses for where a race stands (docs/upstream/racing.md#race-status).</summary>
public enum RacePhase
{
    /// <summary>Open: the race has not jumped.</summary>
    Normal,

    /// <summary>Jumped, no result yet.</summary>
    Closed,

    /// <summary>Provisional result.</summary>
    Interim,

    /// <summary>Final result.</summary>
    Paying,

    /// <summary>Called off before the start.</summary>
    Abandoned,
}

/// <summary>The instants at which one race changes: all of them known from the beginning, none of them kept by a timer.</summary>
/// <param name="Priced">When the first fixed prices appear: the day before.</param>
/// <param name="Start">The advertised start.</param>
/// <param name="Jump">The true start, up to two minutes later.</param>
/// <param name="Interim">When a provisional result appears.</param>
/// <param name="Paying">When the result is final.</param>
/// <param name="Abandoned">When the race is called off, if it is.</param>
public sealed record RaceLife(
    DateTimeOffset Priced,
    DateTimeOffset Start,
    DateTimeOffset Jump,
    DateTimeOffset Interim,
    DateTimeOffset Paying,
    DateTimeOffset? Abandoned
)
{
    /// <summary>Where the race stands at an instant.</summary>
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
