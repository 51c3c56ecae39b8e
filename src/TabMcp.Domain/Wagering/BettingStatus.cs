namespace TabMcp.Domain.Wagering;

/// <summary>The known values of a runner's betting status, which tells whether it can be backed
/// (docs/upstream/racing.md#betting-status).</summary>
/// <remarks>TAB sends these words, so an unknown word passes through unchanged.</remarks>
public static class BettingStatus
{
    /// <summary>The runner can be backed.</summary>
    public const string Open = "Open";

    /// <summary>A proposition exists, but no price is published.</summary>
    public const string Reserve = "Reserve";

    /// <summary>Withdrawn.</summary>
    public const string Scratched = "Scratched";

    /// <summary>Withdrawn late. Fixed odds use this word for early scratchings too; the tote keeps them apart.</summary>
    public const string LateScratched = "LateScratched";

    /// <summary>Whether a runner with this status is scratched.</summary>
    public static bool IsScratched(string? status) => status is Scratched or LateScratched;
}
