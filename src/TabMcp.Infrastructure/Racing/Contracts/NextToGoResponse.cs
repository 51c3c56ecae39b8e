namespace TabMcp.Infrastructure.Racing.Contracts;

/// <summary>R12, the next races to jump (docs/upstream/racing.md#r12-next-to-go; sample
/// next-to-go-fragment-2018-01-19.json).</summary>
internal sealed record NextToGoResponse
{
    public IReadOnlyList<NextRaceContract?>? Races { get; init; }
}

/// <summary>One race to come, with the meeting it belongs to.</summary>
internal sealed record NextRaceContract
{
    public DateTimeOffset? RaceStartTime { get; init; }
    public int? RaceNumber { get; init; }
    public string? RaceName { get; init; }
    public int? RaceDistance { get; init; }
    public string? BroadcastChannel { get; init; }
    public RaceMeetingContract? Meeting { get; init; }
}

/// <summary>The meeting as a race carries it (R5, R12): no more of it than names the race and describes the day.</summary>
internal sealed record RaceMeetingContract
{
    public string? MeetingName { get; init; }
    public string? VenueMnemonic { get; init; }
    public string? MeetingDate { get; init; }
    public string? Location { get; init; }
    public string? RaceType { get; init; }
    public string? WeatherCondition { get; init; }
    public string? TrackCondition { get; init; }
}
