namespace TabMcp.Domain.Wagering;

/// <summary>The words that tell whether a tote pool takes bets (docs/upstream/racing.md#race-status).</summary>
/// <remarks>They are sent to us, so an unknown word passes through unread.</remarks>
public static class PoolStatus
{
    /// <summary>It takes bets.</summary>
    public const string Open = "Open";
}
