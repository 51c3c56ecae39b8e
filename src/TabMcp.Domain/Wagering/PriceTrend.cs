namespace TabMcp.Domain.Wagering;

/// <summary>Which way a price has gone since it was first set on the day.</summary>
public enum PriceTrend
{
    /// <summary>Where it was: neither backed nor friendless.</summary>
    Steady = 0,

    /// <summary>Shorter: money has come for it.</summary>
    Firming = 1,

    /// <summary>Longer: the market has gone cold on it.</summary>
    Drifting = 2,
}
