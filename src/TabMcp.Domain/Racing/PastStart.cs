using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>One earlier start of a runner: a race, or a barrier trial (no prize money, no betting).</summary>
public sealed record PastStart
{
    /// <summary>The date of the race.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it was a barrier trial, not a race.</summary>
    public bool IsTrial { get; init; }

    /// <summary>The venue as printed in the form guide, such as <c>WFRM</c>; not a
    /// <see cref="VenueMnemonic"/>.</summary>
    public string? Venue { get; init; }

    /// <summary>The race number on its programme.</summary>
    public int? RaceNumber { get; init; }

    /// <summary>The finishing position; null if the runner did not finish.</summary>
    public int? Finish { get; init; }

    /// <summary>The code that replaces the finishing position, such as <c>FF</c> for failed to finish.</summary>
    public string? FinishWord { get; init; }

    /// <summary>The number of starters.</summary>
    public int? Starters { get; init; }

    /// <summary>The barrier, the box or (harness) the draw, counted from the rail.</summary>
    public int? Barrier { get; init; }

    /// <summary>The margin behind the winner, or ahead of the second if this runner won: in lengths, for harness racing
    /// in metres.</summary>
    /// <remarks>The comments prove the metres: "19 metres sixth" appears beside <c>19.1</c>
    /// (form-2026-04-14-H-menangle-2.json).</remarks>
    public decimal? Margin { get; init; }

    /// <summary>The service's word for a margin that is not a number.</summary>
    public string? MarginWord { get; init; }

    /// <summary>The distance in metres.</summary>
    public int? Distance { get; init; }

    /// <summary>Class and conditions of the race, such as <c>3YO+ BM78</c>.</summary>
    public string? Class { get; init; }

    /// <summary>The track condition in one word, such as <c>Soft</c>.</summary>
    public string? Track { get; init; }

    /// <summary>Kilograms: the weight that a galloper carried, or the greyhound's own weight.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The harness handicap in metres; null for a start from the front line.</summary>
    public int? HandicapMetres { get; init; }

    /// <summary>The jockey or driver.</summary>
    public string? Rider { get; init; }

    /// <summary>The starting price to win.</summary>
    public Price? StartingPrice { get; init; }

    /// <summary>The winner's name, or the second's if this runner won.</summary>
    public string? WinnerOrSecond { get; init; }

    /// <summary>Its positions during the race, such as <c>9-9-8</c>.</summary>
    public string? PositionInRun { get; init; }

    /// <summary>The race time in the form guide.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The time per mile (harness only), which compares races over different distances.</summary>
    public TimeSpan? MileRate { get; init; }

    /// <summary>The stewards' comment.</summary>
    public string? StewardsComment { get; init; }
}
