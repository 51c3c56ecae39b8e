namespace TabMcp.Domain.Sports;

/// <summary>A match in the order of its start, across all sports.</summary>
public sealed record UpcomingMatch
{
    /// <summary>The match's name.</summary>
    public required string Name { get; init; }

    /// <summary>The sport's name, as addresses carry it.</summary>
    public string? Sport { get; init; }

    /// <summary>The competition's name, as addresses carry it.</summary>
    public string? Competition { get; init; }

    /// <summary>The tournament's name, for sports that have them.</summary>
    public string? Tournament { get; init; }

    /// <summary>When it begins (UTC).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Whether it is being played; unknown where upstream does not say.</summary>
    public bool? IsInPlay { get; init; }
}
