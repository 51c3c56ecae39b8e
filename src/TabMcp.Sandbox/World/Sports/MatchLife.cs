namespace TabMcp.Sandbox.World.Sports;

/// <summary>Where a match stands.</summary>
/// <remarks>The words are ours: upstream shows them through <c>inPlay</c> and <c>bettingStatus</c>
/// (docs/upstream/sports.md#market).</remarks>
public enum MatchPhase
{
    /// <summary>Too far off to be listed.</summary>
    Unlisted,

    /// <summary>Listed, and open for betting.</summary>
    Open,

    /// <summary>About to begin: listed, and every market suspended.</summary>
    Suspended,

    /// <summary>Being played: listed with few markets, for the telephone alone.</summary>
    InPlay,

    /// <summary>Listed no more, and not yet resulted.</summary>
    Closed,

    /// <summary>Among the results.</summary>
    Resulted,
}

/// <summary>The instants at which one match changes, all of them known from the beginning.</summary>
/// <param name="Opens">When it is first listed.</param>
/// <param name="Start">The advertised start.</param>
/// <param name="Suspends">When betting stops for the start.</param>
/// <param name="Begins">When play begins.</param>
/// <param name="Ends">When play ends.</param>
/// <param name="Results">When the result is known.</param>
/// <param name="GoesInPlay">Whether betting goes on while it is played.</param>
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
    /// <summary>Where the match stands at an instant.</summary>
    public MatchPhase PhaseAt(DateTimeOffset instant) =>
        instant < Opens ? MatchPhase.Unlisted
        : instant < Suspends ? MatchPhase.Open
        : instant < Begins ? MatchPhase.Suspended
        : instant < Ends && GoesInPlay ? MatchPhase.InPlay
        : instant < Results ? MatchPhase.Closed
        : MatchPhase.Resulted;

    /// <summary>How much of it has been played: 0 before it begins, 1 once it is over.</summary>
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
