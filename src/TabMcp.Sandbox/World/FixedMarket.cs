namespace TabMcp.Sandbox.World;

/// <summary>The fixed prices of a whole field at one time.</summary>
internal sealed class FixedMarket
{
    private readonly Dictionary<int, IReadOnlyList<PriceChange>> _changes;
    private readonly int _favourite;

    public FixedMarket(RacePlan race, DateTimeOffset instant)
    {
        _changes = race.Runners.ToDictionary(
            runner => runner.Number,
            runner => PriceWalk.Changes(race, runner, instant)
        );
        LastChange = _changes
            .Values.Where(changes => changes.Count > 0)
            .Select(changes => (DateTimeOffset?)changes[^1].At)
            .Max();
        _favourite =
            race.StartersAt(instant)
                .Where(runner => _changes[runner.Number].Count > 0)
                .OrderBy(runner => _changes[runner.Number][^1].Price)
                .Select(runner => (int?)runner.Number)
                .FirstOrDefault()
            ?? 0;
    }

    /// <summary>The time of the last price change; null before the first price.</summary>
    public DateTimeOffset? LastChange { get; }

    public IReadOnlyList<PriceChange> ChangesOf(RunnerPlan runner) => _changes[runner.Number];

    /// <summary>The current price, or the last price of a scratched runner; 0 if none was ever published.</summary>
    public decimal PriceOf(RunnerPlan runner) =>
        _changes[runner.Number] is { Count: > 0 } changes ? changes[^1].Price : 0;

    public bool IsFavourite(RunnerPlan runner) => runner.Number == _favourite;

    /// <summary>The deduction for a scratching in cents per dollar, which depends on the scratched runner's
    /// price.</summary>
    public int DeductionFor(RunnerPlan runner) =>
        PriceOf(runner) is > 0 and var price ? (int)Math.Round(46 / price) : 0;
}
