namespace TabMcp.Domain.Racing;

/// <summary>The words a race's status is given in, in the order a race goes through them.</summary>
/// <remarks>They are sent to us, so an unknown word passes through unread
/// (docs/upstream/racing.md#race-status).</remarks>
public static class RaceStatus
{
    /// <summary>Still to jump; betting is open.</summary>
    public const string Normal = "Normal";

    /// <summary>Jumped; no result yet.</summary>
    public const string Closed = "Closed";

    /// <summary>A provisional result is posted.</summary>
    public const string Interim = "Interim";

    /// <summary>The result is final and dividends are paid.</summary>
    public const string Paying = "Paying";

    /// <summary>Called off; bets are refunded.</summary>
    public const string Abandoned = "Abandoned";

    /// <summary>Whether a race of this status is still to jump.</summary>
    public static bool IsToCome(string? status) => string.Equals(status, Normal, StringComparison.Ordinal);
}
