namespace TabMcp.Infrastructure.Racing.Contracts;

/// <summary>A runner of R5. There is no flag for a scratching: both betting statuses tell
/// (docs/upstream/racing.md#scratchings).</summary>
internal sealed record RunnerContract
{
    public string? RunnerName { get; init; }
    public int? RunnerNumber { get; init; }
    public bool? VacantBox { get; init; }
    public int? BarrierNumber { get; init; }
    public string? RiderDriverName { get; init; }
    public string? RiderDriverFullName { get; init; }
    public string? TrainerName { get; init; }
    public string? TrainerFullName { get; init; }
    public decimal? HandicapWeight { get; init; }
    public string? HandicapMetres { get; init; }
    public string? HarnessHandicap { get; init; }
    public string? Last5Starts { get; init; }
    public bool? Emergency { get; init; }
    public int? DfsFormRating { get; init; }
    public int? TechFormRating { get; init; }
    public int? TotalRatingPoints { get; init; }
    public int? EarlySpeedRating { get; init; }
    public string? EarlySpeedRatingBand { get; init; }
    public FixedOddsContract? FixedOdds { get; init; }
    public ParimutuelContract? Parimutuel { get; init; }
}

/// <summary>The fixed side of a runner.</summary>
internal sealed record FixedOddsContract
{
    public decimal? ReturnWin { get; init; }
    public decimal? ReturnPlace { get; init; }
    public DateTimeOffset? ReturnWinTime { get; init; }
    public decimal? ReturnWinOpen { get; init; }
    public decimal? ReturnWinOpenDaily { get; init; }
    public bool? IsFavouriteWin { get; init; }
    public string? BettingStatus { get; init; }
    public long? PropositionNumber { get; init; }
    public int? WinDeduction { get; init; }
    public int? PlaceDeduction { get; init; }
    public DateTimeOffset? ScratchedTime { get; init; }
    public IReadOnlyList<FluctuationContract?>? ReturnHistory { get; init; }
}

/// <summary>The tote side of a runner.</summary>
internal sealed record ParimutuelContract
{
    public decimal? ReturnWin { get; init; }
    public decimal? ReturnPlace { get; init; }
    public bool? IsFavouriteWin { get; init; }
    public string? BettingStatus { get; init; }
}

/// <summary>A win price and when it was set; both null where none was ever published.</summary>
internal sealed record FluctuationContract
{
    public decimal? ReturnWin { get; init; }
    public DateTimeOffset? ReturnWinTime { get; init; }
}
