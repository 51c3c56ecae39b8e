namespace TabMcp.Domain.Wagering;

/// <summary>The words that tell whether a runner can be backed (docs/upstream/racing.md#betting-status).</summary>
/// <remarks>They are sent to us, so an unknown word passes through unread.</remarks>
public static class BettingStatus
{
    /// <summary>It can be backed.</summary>
    public const string Open = "Open";

    /// <summary>A proposition exists, but no price is published.</summary>
    public const string Reserve = "Reserve";

    /// <summary>Withdrawn.</summary>
    public const string Scratched = "Scratched";

    /// <summary>Withdrawn late. Fixed odds use this word for early scratchings too; the tote keeps them apart.</summary>
    public const string LateScratched = "LateScratched";

    /// <summary>Whether the word takes the runner out of the market.</summary>
    public static bool IsScratched(string? status) => status is Scratched or LateScratched;
}
