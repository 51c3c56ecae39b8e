namespace TabMcp.Domain.Sports;

/// <summary>A match or other sports event, with its markets.</summary>
public sealed record Match
{
    /// <summary>The name that URLs use, such as <c>Canberra v Warriors</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Upstream's short name for it, such as <c>CanbvWarr</c>; URLs do not accept it
    /// (docs/upstream/known-problems.md#short-match-ids).</summary>
    public string? Id { get; init; }

    /// <summary>The tournament it belongs to, for sports that have them.</summary>
    public string? Tournament { get; init; }

    /// <summary>The start time (UTC).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The round; null if the competition has no rounds.</summary>
    public string? Round { get; init; }

    /// <summary>Whether it is in play.</summary>
    public bool IsInPlay { get; init; }

    /// <summary>Whether betting continues in play. In Australia such bets are not allowed online.</summary>
    public bool GoesInPlay { get; init; }

    /// <summary>The contestants, with the home side first if there is one.</summary>
    public IReadOnlyList<string> Contestants { get; init; } = [];

    /// <summary>The channel that shows it.</summary>
    public string? Channel { get; init; }

    /// <summary>The number of markets that match the selection's filter, returned or not; upstream's count of open
    /// markets if it truncated the body.</summary>
    public required int MarketsInAll { get; init; }

    /// <summary>The number of its markets that are not finished, including suspended ones, as upstream counts
    /// them.</summary>
    public int? OpenMarkets { get; init; }

    /// <summary>The selected markets, most important first.</summary>
    public required IReadOnlyList<Market> Markets { get; init; }

    /// <summary>The kinds of bet among all its markets; empty if upstream truncated the body.</summary>
    public IReadOnlyList<BetOption> BetOptions { get; init; } = [];
}
