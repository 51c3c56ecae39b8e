namespace TabMcp.Domain.Wagering;

/// <summary>The direction of a price since the first price of the day.</summary>
public enum PriceTrend
{
    /// <summary>Unchanged.</summary>
    Steady = 0,

    /// <summary>Shorter: the selection has been backed.</summary>
    Firming = 1,

    /// <summary>Longer: the selection has lost support.</summary>
    Drifting = 2,
}
