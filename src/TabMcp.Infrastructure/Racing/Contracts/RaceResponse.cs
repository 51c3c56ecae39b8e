using System.Text.Json;

namespace TabMcp.Infrastructure.Racing.Contracts;

/// <summary>R5, one race (docs/upstream/racing.md#r5-race; sample race-2026-04-14-R-hawkesbury-3.json and its
/// neighbours).</summary>
internal sealed record RaceResponse
{
    public int? RaceNumber { get; init; }
    public string? RaceName { get; init; }
    public int? RaceDistance { get; init; }
    public DateTimeOffset? RaceStartTime { get; init; }
    public string? RaceStatus { get; init; }
    public string? RaceClassConditions { get; init; }
    public string? PrizeMoney { get; init; }
    public RaceMeetingContract? Meeting { get; init; }
    public int? NumberOfPlaces { get; init; }
    public DateTimeOffset? OddsUpdateTime { get; init; }
    public DateTimeOffset? FixedOddsUpdateTime { get; init; }
    public IReadOnlyList<IReadOnlyList<int?>?>? Results { get; init; }
    public IReadOnlyList<RunnerContract?>? Runners { get; init; }
    public IReadOnlyList<PoolContract?>? Pools { get; init; }
    public IReadOnlyList<DividendContract?>? Dividends { get; init; }
    public TipsContract? Tips { get; init; }
    public IReadOnlyList<RatingContract?>? Ratings { get; init; }

    /// <summary>JSON text inside a string; see <see cref="RaceCommentContract"/>.</summary>
    public string? RaceComments { get; init; }

    public string? ProtestMessage { get; init; }
}

/// <summary>The object that <see cref="RaceResponse.RaceComments"/> holds as text.</summary>
internal sealed record RaceCommentContract
{
    public string? Comment { get; init; }
    public IReadOnlyList<int?>? Runners { get; init; }
}

/// <summary>A tipster's selections.</summary>
internal sealed record TipsContract
{
    public string? Tipster { get; init; }
    public IReadOnlyList<int?>? TipRunnerNumbers { get; init; }
}

/// <summary>The leading runners by one measure.</summary>
internal sealed record RatingContract
{
    public string? RatingType { get; init; }
    public IReadOnlyList<int?>? RatingRunnerNumbers { get; init; }
}

/// <summary>A pool as R5 shows it.</summary>
internal sealed record PoolContract
{
    public string? WageringProduct { get; init; }
    public string? PoolStatusCode { get; init; }
    public decimal? PoolTotal { get; init; }
    public decimal? Jackpot { get; init; }
    public IReadOnlyList<LegContract?>? Legs { get; init; }
}

/// <summary>One leg of a pool.</summary>
internal sealed record LegContract
{
    public int? RaceNumber { get; init; }
}

/// <summary>What a pool paid.</summary>
internal sealed record DividendContract
{
    public string? WageringProduct { get; init; }
    public decimal? JackpotCarriedOver { get; init; }
    public IReadOnlyList<PoolDividendContract?>? PoolDividends { get; init; }
}

/// <summary>One winning combination: numbers, or <c>"F"</c> for the field (sample race-2026-04-14-G-manawatu-2.json).</summary>
internal sealed record PoolDividendContract
{
    public IReadOnlyList<JsonElement>? Selections { get; init; }
    public decimal? Amount { get; init; }
}
