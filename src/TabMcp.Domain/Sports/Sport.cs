namespace TabMcp.Domain.Sports;

/// <summary>A sport that TAB takes bets on, with the competitions it is listed with.</summary>
public sealed record Sport
{
    /// <summary>The name that addresses carry, such as <c>Rugby League</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name on display where it differs.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its competitions; empty where the list of sports does not carry them
    /// (docs/upstream/sports.md#s1-sports).</summary>
    public IReadOnlyList<CompetitionSummary> Competitions { get; init; } = [];
}

/// <summary>A competition as its sport lists it.</summary>
/// <param name="Name">The name that addresses carry.</param>
/// <param name="HasMarkets">Whether there is anything to bet on; unknown where the list does not say.</param>
/// <param name="Tournaments">The names of its tournaments, where the list carries them.</param>
public sealed record CompetitionSummary(string Name, bool? HasMarkets, IReadOnlyList<string> Tournaments);
