namespace TabMcp.Domain.Wagering;

/// <summary>The known values of a tote pool's status, which tells whether it takes bets
/// (docs/upstream/racing.md#race-status).</summary>
/// <remarks>TAB sends these words, so an unknown word passes through unchanged.</remarks>
public static class PoolStatus
{
    /// <summary>The pool takes bets.</summary>
    public const string Open = "Open";
}
