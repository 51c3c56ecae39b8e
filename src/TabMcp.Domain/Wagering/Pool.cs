namespace TabMcp.Domain.Wagering;

/// <summary>A tote pool: all that is staked on one product, shared out among those who were right.</summary>
/// <param name="Product">One of the words of <see cref="WageringProduct"/>, or a word not met before.</param>
/// <param name="Status">Open, Closed or Paying, or a word not met before.</param>
/// <param name="Total">Dollars staked; unknown where a list names the pool alone.</param>
/// <param name="Jackpot">Dollars carried in from a pool that nobody won.</param>
/// <param name="RaceNumbers">The races of its legs, in order; one for a single-race product.</param>
public sealed record Pool(
    string Product,
    string? Status,
    decimal? Total,
    decimal? Jackpot,
    IReadOnlyList<int> RaceNumbers
);
