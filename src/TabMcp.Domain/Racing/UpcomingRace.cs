namespace TabMcp.Domain.Racing;

/// <summary>A race in the list of upcoming races of all meetings, which is sorted by start time.</summary>
public sealed record UpcomingRace
{
    /// <summary>What names the race.</summary>
    public required RaceKey Key { get; init; }

    /// <summary>The scheduled start time (UTC).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The name on the programme.</summary>
    public string? Name { get; init; }

    /// <summary>The venue's name.</summary>
    public string? MeetingName { get; init; }

    /// <summary>The state or country of the venue.</summary>
    public string? Location { get; init; }

    /// <summary>Metres.</summary>
    public int? Distance { get; init; }

    /// <summary>Weather word.</summary>
    public string? Weather { get; init; }

    /// <summary>Track condition.</summary>
    public string? Track { get; init; }

    /// <summary>The channel that shows it.</summary>
    public string? Channel { get; init; }
}
