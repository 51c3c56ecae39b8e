using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Sports.Contracts;

/// <summary>S1, the open sports (docs/upstream/sports.md#s1-sports; no capture).</summary>
internal sealed record SportsResponse
{
    public IReadOnlyList<SportContract?>? Sports { get; init; }
}

/// <summary>A sport within S1, or alone as S2.</summary>
internal sealed record SportContract
{
    public string? Name { get; init; }
    public string? DisplayName { get; init; }
    public IReadOnlyList<CompetitionSummaryContract?>? Competitions { get; init; }

    [JsonPropertyName("_links")]
    public LinksContract? Links { get; init; }
}

/// <summary>A competition as its sport lists it.</summary>
internal sealed record CompetitionSummaryContract
{
    public string? Name { get; init; }
    public bool? HasMarkets { get; init; }
    public IReadOnlyList<TournamentContract?>? Tournaments { get; init; }

    [JsonPropertyName("_links")]
    public LinksContract? Links { get; init; }
}

/// <summary>S10, the next matches across all sports (docs/upstream/sports.md#s10-next-to-go; no capture).</summary>
internal sealed record NextMatchesResponse
{
    public IReadOnlyList<NextMatchContract?>? Matches { get; init; }
}

/// <summary>One match to come.</summary>
internal sealed record NextMatchContract
{
    public string? Name { get; init; }
    public string? SportName { get; init; }
    public string? CompetitionName { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public bool? InPlay { get; init; }

    [JsonPropertyName("_links")]
    public LinksContract? Links { get; init; }
}
