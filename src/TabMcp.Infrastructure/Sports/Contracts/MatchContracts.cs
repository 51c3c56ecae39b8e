using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Sports.Contracts;

/// <summary>A match without its markets, which are walked: within S4 and S6, or alone as S7 and S9.</summary>
internal sealed record MatchContract
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Round { get; init; }
    public string? BroadcastChannel { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public IReadOnlyList<ContestantContract?>? Contestants { get; init; }
    public IReadOnlyList<string?>? Competitors { get; init; }
    public decimal? OpenMarketCount { get; init; }
    public bool? InPlay { get; init; }
    public bool? GoingInPlay { get; init; }

    [JsonPropertyName("_links")]
    public LinksContract? Links { get; init; }
}

/// <summary>One side of a match.</summary>
internal sealed record ContestantContract
{
    public string? Name { get; init; }
    public string? Position { get; init; }
    public bool? IsHome { get; init; }
}

/// <summary>As much of a market as tells whether to read the rest.</summary>
internal sealed record MarketRankContract
{
    public string? BetOption { get; init; }
    public decimal? BetOptionPriority { get; init; }
}

/// <summary>A market.</summary>
internal sealed record MarketContract
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? BetOption { get; init; }
    public DateTimeOffset? CloseTime { get; init; }
    public string? BettingStatus { get; init; }
    public bool? InPlay { get; init; }
    public bool? SameGame { get; init; }
    public string? Message { get; init; }
    public string? InformationMessage { get; init; }
    public IReadOnlyList<PropositionContract?>? Propositions { get; init; }
}

/// <summary>One answer to a market's question; what it returns is 0 where there is no price.</summary>
internal sealed record PropositionContract
{
    public decimal? Number { get; init; }
    public string? Name { get; init; }
    public decimal? ReturnWin { get; init; }
    public decimal? ReturnPlace { get; init; }
    public string? BettingStatus { get; init; }
    public bool? AllowPlace { get; init; }
    public string? Line { get; init; }
}
