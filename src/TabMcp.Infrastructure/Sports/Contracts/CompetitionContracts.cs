using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Sports.Contracts;

/// <summary>S4 and S6 without their matches and tournaments, which are walked (docs/upstream/sports.md#s4-competition,
/// samples competition-*.json).</summary>
internal sealed record CompetitionContract
{
    public string? Name { get; init; }
    public IReadOnlyList<string?>? BetOptionPriority { get; init; }
    public IReadOnlyList<BetOptionContract?>? BetOptions { get; init; }

    [JsonPropertyName("_links")]
    public LinksContract? Links { get; init; }
}

/// <summary>A kind of bet of a competition.</summary>
internal sealed record BetOptionContract
{
    public string? Name { get; init; }
    public decimal? OpenMarketCount { get; init; }
}

/// <summary>A tournament without its matches, which are walked.</summary>
internal sealed record TournamentContract
{
    public string? Name { get; init; }

    [JsonPropertyName("_links")]
    public LinksContract? Links { get; init; }
}

/// <summary>Where a thing stands: an absolute address whose segments are names
/// (docs/upstream/services-and-links.md#links).</summary>
internal sealed record LinksContract
{
    public string? Self { get; init; }
}
