using TabMcp.Domain.Racing;
using TabMcp.Domain.Wagering;

namespace TabMcp.Application.Racing;

/// <summary>A runner that is still in the market, as answers show it: prices in dollars per dollar, stake included.</summary>
public sealed record FieldRunner(
    int RunnerNumber,
    string? RunnerName,
    int? Barrier,
    string? Rider,
    string? Trainer,
    decimal? WeightKg,
    string? Handicap,
    string? LastStarts,
    bool? Emergency,
    FieldRunner.FixedPrices? Fixed,
    FieldRunner.TotePrices? Tote,
    RunnerRatings? Ratings,
    IReadOnlyList<FieldRunner.EarlierPrice>? History
)
{
    /// <summary>Fixed odds; the trend compares the price with the day's first, previous is the price before this one.</summary>
    public sealed record FixedPrices(
        decimal? Win,
        decimal? Place,
        DateTimeOffset? SetAt,
        decimal? Opened,
        decimal? OpenedToday,
        decimal? Previous,
        PriceTrend? TrendToday,
        bool? Favourite
    );

    /// <summary>Approximate tote dividends, final once the race is paying.</summary>
    public sealed record TotePrices(decimal? Win, decimal? Place, bool? Favourite);

    /// <summary>A fixed win price that stood earlier, and since when.</summary>
    public sealed record EarlierPrice(decimal Win, DateTimeOffset SetAt);

    // A price changes up to 33 times (sample race-2026-04-15-H-northfield_park-3.json); the latest show where it is going.
    private const int LatestPrices = 12;

    internal static FieldRunner Of(Runner runner, bool withFixedOdds, bool withHistory, bool withRatings) =>
        new(
            runner.Number,
            runner.Name,
            runner.Barrier,
            runner.Rider,
            runner.Trainer,
            runner.Weight,
            runner.Handicap,
            runner.LastStarts,
            runner.IsEmergency ? true : null,
            withFixedOdds ? Of(runner.Fixed) : null,
            Of(runner.Tote),
            withRatings ? runner.Ratings : null,
            withFixedOdds && withHistory && runner.Fixed is { History.Count: > 0 } odds
                ?
                [
                    .. odds
                        .History.TakeLast(LatestPrices)
                        .Select(change => new EarlierPrice(change.Price.Dollars, change.At)),
                ]
                : null
        );

    private static FixedPrices? Of(FixedOdds? odds) =>
        odds?.Win is null && odds?.Place is null
            ? null
            : new(
                odds.Win?.Dollars,
                odds.Place?.Dollars,
                odds.WinSetAt,
                odds.Opened?.Dollars,
                odds.OpenedToday == odds.Opened ? null : odds.OpenedToday?.Dollars,
                odds.Previous?.Dollars,
                odds.TrendToday,
                odds.IsFavourite ? true : null
            );

    private static TotePrices? Of(ToteOdds? odds) =>
        odds?.Win is null && odds?.Place is null
            ? null
            : new(odds.Win?.Dollars, odds.Place?.Dollars, odds.IsFavourite ? true : null);
}

/// <summary>A runner that was withdrawn, and the cents in the dollar it takes off bets already on.</summary>
public sealed record ScratchedRunner(
    int RunnerNumber,
    string? RunnerName,
    DateTimeOffset? ScratchedAt,
    bool? Late,
    int? WinDeductionCents,
    int? PlaceDeductionCents
)
{
    internal static ScratchedRunner Of(Runner runner) =>
        new(
            runner.Number,
            runner.Name,
            runner.Scratching?.At,
            runner.Scratching is { IsLate: true } ? true : null,
            runner.Scratching?.WinDeduction,
            runner.Scratching?.PlaceDeduction
        );
}
