namespace TabMcp.Domain.Wagering;

/// <summary>A tote pool: the stakes on one product, which are shared among the winning bets.</summary>
/// <param name="Product">A value of <see cref="WageringProduct"/>, or a word that is not known yet.</param>
/// <param name="Status">Open, Closed or Paying, or a word that is not known yet.</param>
/// <param name="Total">The total staked in dollars; null if a list gives only the pool's name.</param>
/// <param name="Jackpot">The dollars carried over from an earlier pool that had no winning bet.</param>
/// <param name="RaceNumbers">The race number of each leg, in order; a single-race product has one.</param>
public sealed record Pool(
    string Product,
    string? Status,
    decimal? Total,
    decimal? Jackpot,
    IReadOnlyList<int> RaceNumbers
);
