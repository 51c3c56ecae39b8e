using TabMcp.Domain.Wagering;

namespace TabMcp.Domain.Racing;

/// <summary>One earlier run of a runner: a race, or a trial, which counts for nothing and has no betting.</summary>
public sealed record PastStart
{
    /// <summary>The day it was run.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it was a barrier trial and no race.</summary>
    public bool IsTrial { get; init; }

    /// <summary>The venue as form lines print it, such as <c>WFRM</c>; not a <see cref="VenueMnemonic"/>.</summary>
    public string? Venue { get; init; }

    /// <summary>The race's place on its programme.</summary>
    public int? RaceNumber { get; init; }

    /// <summary>The place it finished in; unknown where it did not finish.</summary>
    public int? Finish { get; init; }

    /// <summary>The service's word in place of a number, such as <c>FF</c> for failed to finish.</summary>
    public string? FinishWord { get; init; }

    /// <summary>How many started.</summary>
    public int? Starters { get; init; }

    /// <summary>Barrier, box, or draw of a harness runner, counted from the rail.</summary>
    public int? Barrier { get; init; }

    /// <summary>How far behind the winner, or before the second where it won: lengths, in harness racing metres.</summary>
    /// <remarks>Metres as the comments tell it: "19 metres sixth" beside <c>19.1</c> (form-2026-04-14-H-menangle-2.json).</remarks>
    public decimal? Margin { get; init; }

    /// <summary>The service's word for a margin that is no number.</summary>
    public string? MarginWord { get; init; }

    /// <summary>Metres.</summary>
    public int? Distance { get; init; }

    /// <summary>Class and conditions of the race, such as <c>3YO+ BM78</c>.</summary>
    public string? Class { get; init; }

    /// <summary>Condition of the track in one word, such as <c>Soft</c>.</summary>
    public string? Track { get; init; }

    /// <summary>Kilograms: what a galloper carried, what a greyhound weighed itself.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Metres that a harness runner gave away at the start; none off the front line.</summary>
    public int? HandicapMetres { get; init; }

    /// <summary>The jockey or driver.</summary>
    public string? Rider { get; init; }

    /// <summary>What it paid to win.</summary>
    public Price? StartingPrice { get; init; }

    /// <summary>The winner, or the second where it won itself.</summary>
    public string? WinnerOrSecond { get; init; }

    /// <summary>Its places at the calls of the race, such as <c>9-9-8</c>.</summary>
    public string? PositionInRun { get; init; }

    /// <summary>The time of the race as the form line has it.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>A harness race's time over a mile, by which its distances compare.</summary>
    public TimeSpan? MileRate { get; init; }

    /// <summary>What the stewards wrote.</summary>
    public string? StewardsComment { get; init; }
}
