namespace TabMcp.Application.Posting;

/// <summary>What the server's operator allows a post to hold.</summary>
public sealed record PostLimits
{
    /// <summary>The most that one stake may be, in dollars; null allows none at all.</summary>
    public decimal? MaxStake { get; init; }
}
