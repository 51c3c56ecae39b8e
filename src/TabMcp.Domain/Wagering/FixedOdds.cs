namespace TabMcp.Domain.Wagering;

/// <summary>What the bookmaker's side says of a runner: a bet keeps the price it was taken at.</summary>
public sealed record FixedOdds
{
    /// <summary>To win; none while no price is published.</summary>
    public Price? Win { get; init; }

    /// <summary>To place; none while no price is published.</summary>
    public Price? Place { get; init; }

    /// <summary>When the win price was set (UTC).</summary>
    public DateTimeOffset? WinSetAt { get; init; }

    /// <summary>The first win price of all.</summary>
    public Price? Opened { get; init; }

    /// <summary>The first win price of the racing day.</summary>
    public Price? OpenedToday { get; init; }

    /// <summary>Whether it is the favourite to win.</summary>
    public bool IsFavourite { get; init; }

    /// <summary>Betting status word: <c>Open</c>, <c>Reserve</c> (no price yet), <c>Closed</c>, <c>Winner</c>, ….</summary>
    public string? Status { get; init; }

    /// <summary>The number that identifies the priced selection.</summary>
    public long? PropositionNumber { get; init; }

    /// <summary>Earlier win prices, oldest first.</summary>
    public IReadOnlyList<PriceChange> History { get; init; } = [];

    /// <summary>The win price before the present one; none where it has not moved.</summary>
    public Price? Previous =>
        Win is { } now ? History.Select(change => (Price?)change.Price).LastOrDefault(price => price != now) : null;

    /// <summary>Which way the win price has gone since the day's first; unknown without both.</summary>
    public PriceTrend? TrendToday =>
        (Win, OpenedToday ?? Opened) switch
        {
            ({ } now, { } opened) when now > opened => PriceTrend.Drifting,
            ({ } now, { } opened) when now < opened => PriceTrend.Firming,
            ({ }, { }) => PriceTrend.Steady,
            _ => null,
        };
}
