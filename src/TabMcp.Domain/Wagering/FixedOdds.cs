namespace TabMcp.Domain.Wagering;

/// <summary>A runner's fixed odds: a bet keeps the price at which it was placed.</summary>
public sealed record FixedOdds
{
    /// <summary>The win price; null if none is published.</summary>
    public Price? Win { get; init; }

    /// <summary>The place price; null if none is published.</summary>
    public Price? Place { get; init; }

    /// <summary>The time at which the win price was set (UTC).</summary>
    public DateTimeOffset? WinSetAt { get; init; }

    /// <summary>The first win price published.</summary>
    public Price? Opened { get; init; }

    /// <summary>The first win price of the racing day.</summary>
    public Price? OpenedToday { get; init; }

    /// <summary>Whether it is the favourite to win.</summary>
    public bool IsFavourite { get; init; }

    /// <summary>The betting status: <c>Open</c>, <c>Reserve</c> (no price yet), <c>Closed</c>, <c>Winner</c>,
    /// ….</summary>
    public string? Status { get; init; }

    /// <summary>The number that identifies the priced selection.</summary>
    public long? PropositionNumber { get; init; }

    /// <summary>Past win prices, oldest first.</summary>
    public IReadOnlyList<PriceChange> History { get; init; } = [];

    /// <summary>The win price before the current one; null if it has not changed.</summary>
    public Price? Previous =>
        Win is { } now ? History.Select(change => (Price?)change.Price).LastOrDefault(price => price != now) : null;

    /// <summary>The direction of the win price since the first price of the day; null if either price is
    /// missing.</summary>
    public PriceTrend? TrendToday =>
        (Win, OpenedToday ?? Opened) switch
        {
            ({ } now, { } opened) when now > opened => PriceTrend.Drifting,
            ({ } now, { } opened) when now < opened => PriceTrend.Firming,
            ({ }, { }) => PriceTrend.Steady,
            _ => null,
        };
}
