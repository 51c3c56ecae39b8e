namespace TabMcp.Domain.Sports;

/// <summary>A sport on which TAB takes bets, with its competitions.</summary>
public sealed record Sport
{
    /// <summary>The name that URLs use, such as <c>Rugby League</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The display name, if it differs.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its competitions; empty if the list of sports omits them
    /// (docs/upstream/sports.md#s1-sports).</summary>
    public IReadOnlyList<CompetitionSummary> Competitions { get; init; } = [];
}

/// <summary>A competition as its sport lists it.</summary>
/// <param name="Name">The name that URLs use.</param>
/// <param name="HasMarkets">Whether it has markets; null if the list does not say.</param>
/// <param name="Tournaments">The names of its tournaments; empty if the list omits them.</param>
public sealed record CompetitionSummary(string Name, bool? HasMarkets, IReadOnlyList<string> Tournaments);
