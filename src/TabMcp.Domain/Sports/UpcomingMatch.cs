namespace TabMcp.Domain.Sports;

/// <summary>A match in the list of upcoming matches of all sports, which is sorted by start time.</summary>
public sealed record UpcomingMatch
{
    /// <summary>The match's name.</summary>
    public required string Name { get; init; }

    /// <summary>The sport's name, as URLs use it.</summary>
    public string? Sport { get; init; }

    /// <summary>The competition's name, as URLs use it.</summary>
    public string? Competition { get; init; }

    /// <summary>The tournament's name, for sports that have them.</summary>
    public string? Tournament { get; init; }

    /// <summary>The start time (UTC).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Whether it is in play; null if upstream does not say.</summary>
    public bool? IsInPlay { get; init; }
}
