namespace TabMcp.Sandbox.World.Sports;

/// <summary>The phases of a match.</summary>
/// <remarks>The words are ours: upstream shows them through <c>inPlay</c> and <c>bettingStatus</c>
/// (docs/upstream/sports.md#market).</remarks>
public enum MatchPhase
{
    /// <summary>Not listed yet.</summary>
    Unlisted,

    /// <summary>Listed, and open for betting.</summary>
    Open,

    /// <summary>About to begin: listed, with every market suspended.</summary>
    Suspended,

    /// <summary>In play: listed with few markets, for telephone bets only.</summary>
    InPlay,

    /// <summary>No longer listed, but not resulted yet.</summary>
    Closed,

    /// <summary>In the results.</summary>
    Resulted,
}

/// <summary>The times at which one match changes, all calculated up front.</summary>
/// <param name="Opens">The time at which it is first listed.</param>
/// <param name="Start">The advertised start.</param>
/// <param name="Suspends">The time at which betting stops before the start.</param>
/// <param name="Begins">The time at which play begins.</param>
/// <param name="Ends">The time at which play ends.</param>
/// <param name="Results">The time at which the result is known.</param>
/// <param name="GoesInPlay">Whether betting continues in play.</param>
public sealed record MatchLife(
    DateTimeOffset Opens,
    DateTimeOffset Start,
    DateTimeOffset Suspends,
    DateTimeOffset Begins,
    DateTimeOffset Ends,
    DateTimeOffset Results,
    bool GoesInPlay
)
{
    /// <summary>The phase of the match at a given time.</summary>
    public MatchPhase PhaseAt(DateTimeOffset instant) =>
        instant < Opens ? MatchPhase.Unlisted
        : instant < Suspends ? MatchPhase.Open
        : instant < Begins ? MatchPhase.Suspended
        : instant < Ends && GoesInPlay ? MatchPhase.InPlay
        : instant < Results ? MatchPhase.Closed
        : MatchPhase.Resulted;

    /// <summary>The share of the match that has been played: 0 before it begins, 1 when it is over.</summary>
    internal double PlayedAt(DateTimeOffset instant) => Math.Clamp((instant - Begins) / (Ends - Begins), 0, 1);

    internal static MatchLife Plan(DateTimeOffset start, Calendar calendar, Dice dice)
    {
        var begins = start.AddSeconds(dice.For("begins").Between(0, 180));
        var ends = begins + calendar.Length * (0.95 + (0.1 * dice.For("ends").Fraction));
        return new MatchLife(
            start.AddDays(-calendar.ListedDays),
            start,
            start.AddSeconds(-dice.For("suspends").Between(60, 180)),
            begins,
            ends,
            ends.AddMinutes(dice.For("results").Between(5, 20)),
            calendar.GoesInPlay
        );
    }
}
