namespace TabMcp.Sandbox.World.Sports;

/// <summary>A simulated market of a match.</summary>
/// <param name="Kind">The kind of bet.</param>
/// <param name="Label">The label that distinguishes markets of the same kind, such as the line <c>+2.5</c>; empty if
/// there is only one.</param>
/// <param name="Selections">The possible outcomes.</param>
internal sealed record MarketPlan(MarketKind Kind, string Label, IReadOnlyList<Selection> Selections)
{
    /// <summary>The market's number, which identifies it.</summary>
    public int Id { get; init; }

    /// <summary>The number of its first selection; the others are numbered consecutively.</summary>
    public int FirstNumber { get; init; }

    /// <summary>The bookmaker's margin, which grows with the number of selections.</summary>
    private double Overround =>
        Selections.Count switch
        {
            _ when Kind.IsPaired => 1.05,
            2 => 1.05,
            <= 9 => 1.14,
            _ => 1.25,
        };

    public decimal Price(Selection selection, DateTimeOffset instant) =>
        PriceLadder.Nearest(1 / Math.Max(0.001, selection.Prospect.ChanceAt(instant) * Overround));
}

/// <summary>A possible outcome of a market.</summary>
internal sealed record Selection(string Name, Prospect Prospect)
{
    /// <summary>The handicap in points, as upstream writes it.</summary>
    public string? Line { get; init; }
}
