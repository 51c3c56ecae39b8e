namespace TabMcp.Domain.Sports;

/// <summary>A match, or whatever else a sport calls one event.</summary>
public sealed record Match
{
    /// <summary>The name that addresses carry, such as <c>Canberra v Warriors</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The short name upstream also gives it, such as <c>CanbvWarr</c>; addresses do not take it
    /// (docs/upstream/known-problems.md#short-match-ids).</summary>
    public string? Id { get; init; }

    /// <summary>The tournament it belongs to, for sports that have them.</summary>
    public string? Tournament { get; init; }

    /// <summary>When it begins (UTC).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The round, where the competition has rounds.</summary>
    public string? Round { get; init; }

    /// <summary>Whether it is being played.</summary>
    public bool IsInPlay { get; init; }

    /// <summary>Whether betting will go on while it is played; online such bets are not allowed in Australia.</summary>
    public bool GoesInPlay { get; init; }

    /// <summary>Who plays, home side first where there is one.</summary>
    public IReadOnlyList<string> Contestants { get; init; } = [];

    /// <summary>The channel that shows it.</summary>
    public string? Channel { get; init; }

    /// <summary>How many markets passed the selection's filter, kept or not; where the body was cut upstream, its own count of open ones.</summary>
    public required int MarketsInAll { get; init; }

    /// <summary>How many of its markets are not over, as upstream counts them: suspended ones are among them.</summary>
    public int? OpenMarkets { get; init; }

    /// <summary>The selected markets, most important first.</summary>
    public required IReadOnlyList<Market> Markets { get; init; }

    /// <summary>The kinds of bet among its markets, counted over all of them; empty where the body was cut upstream.</summary>
    public IReadOnlyList<BetOption> BetOptions { get; init; } = [];
}
