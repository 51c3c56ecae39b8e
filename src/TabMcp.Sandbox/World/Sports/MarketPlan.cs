namespace TabMcp.Sandbox.World.Sports;

/// <summary>One market of a match.</summary>
/// <param name="Kind">What kind of bet it is.</param>
/// <param name="Label">What tells it from others of its kind, such as a line: <c>+2.5</c>; nothing where it is alone.</param>
/// <param name="Selections">The answers to its question.</param>
internal sealed record MarketPlan(MarketKind Kind, string Label, IReadOnlyList<Selection> Selections)
{
    /// <summary>The number that identifies it.</summary>
    public int Id { get; init; }

    /// <summary>The number of its first selection; the others follow.</summary>
    public int FirstNumber { get; init; }

    /// <summary>The bookmaker's share: the longer the list, the larger.</summary>
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

/// <summary>One answer to a market's question.</summary>
internal sealed record Selection(string Name, Prospect Prospect)
{
    /// <summary>Points given or received, as upstream writes them.</summary>
    public string? Line { get; init; }
}
