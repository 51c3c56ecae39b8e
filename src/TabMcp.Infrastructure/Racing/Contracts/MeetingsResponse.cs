using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Racing.Contracts;

/// <summary>R2, the meetings of a day (docs/upstream/racing.md#r2-meetings; sample
/// meetings-2026-04-15-nsw.json).</summary>
internal sealed record MeetingsResponse
{
    public IReadOnlyList<MeetingContract?>? Meetings { get; init; }
}

/// <summary>One meeting. A fixed-odds-only one has neither mnemonic nor sell code nor conditions.</summary>
internal sealed record MeetingContract
{
    public string? MeetingName { get; init; }
    public string? DisplayMeetingName { get; init; }
    public string? VenueMnemonic { get; init; }
    public string? MeetingDate { get; init; }
    public string? Location { get; init; }
    public string? RaceType { get; init; }
    public string? WeatherCondition { get; init; }
    public string? TrackCondition { get; init; }
    public string? RailPosition { get; init; }
    public bool? FixedOddsOnly { get; init; }
    public SellCodeContract? SellCode { get; init; }
    public IReadOnlyList<RaceSummaryContract?>? Races { get; init; }
}

/// <summary>The letter a meeting's bets are sold under.</summary>
internal sealed record SellCodeContract
{
    public string? MeetingCode { get; init; }
    public string? ScheduledType { get; init; }
}

/// <summary>A race inside R2 and R4 (docs/upstream/racing.md#r2-meetings, docs/upstream/racing.md#r4-races). Starters
/// and pools are in R4 alone; match name and self link of use are those of fixed-odds-only races.</summary>
internal sealed record RaceSummaryContract
{
    public int? RaceNumber { get; init; }
    public string? RaceName { get; init; }
    public DateTimeOffset? RaceStartTime { get; init; }
    public string? RaceStatus { get; init; }
    public int? RaceDistance { get; init; }
    public string? RaceClassConditions { get; init; }
    public string? MatchName { get; init; }
    public int? NumberOfStarters { get; init; }
    public IReadOnlyList<PoolContract?>? Pools { get; init; }
    public IReadOnlyList<IReadOnlyList<int?>?>? Results { get; init; }

    [JsonPropertyName("_links")]
    public SelfLinkContract? Links { get; init; }
}

/// <summary>The address of what carries it.</summary>
internal sealed record SelfLinkContract
{
    public string? Self { get; init; }
}

/// <summary>R4, the races of one meeting (docs/upstream/racing.md#r4-races; sample
/// races-2026-04-15-R-warwick_farm.json).</summary>
internal sealed record RacesResponse
{
    public IReadOnlyList<RaceSummaryContract?>? Races { get; init; }
}
