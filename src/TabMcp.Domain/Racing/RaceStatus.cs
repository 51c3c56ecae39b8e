namespace TabMcp.Domain.Racing;

/// <summary>The known values of a race's status, in the order in which a race goes through them.</summary>
/// <remarks>TAB sends these words, so an unknown word passes through unchanged
/// (docs/upstream/racing.md#race-status).</remarks>
public static class RaceStatus
{
    /// <summary>Not started; betting is open.</summary>
    public const string Normal = "Normal";

    /// <summary>Started; no result yet.</summary>
    public const string Closed = "Closed";

    /// <summary>A provisional result is posted.</summary>
    public const string Interim = "Interim";

    /// <summary>The result is final and dividends are paid.</summary>
    public const string Paying = "Paying";

    /// <summary>Called off; bets are refunded.</summary>
    public const string Abandoned = "Abandoned";

    /// <summary>Whether a race with this status has not started.</summary>
    public static bool IsToCome(string? status) => string.Equals(status, Normal, StringComparison.Ordinal);
}
