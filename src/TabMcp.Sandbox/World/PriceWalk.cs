using System.Runtime.InteropServices;

namespace TabMcp.Sandbox.World;

/// <summary>A fixed price and the time at which it was set.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PriceChange(decimal Price, DateTimeOffset At);

/// <summary>The fixed win price of one runner over time. It changes slowly the day before and about every 30 s near
/// the start, reverts to the runner's chance, and shortens with each scratching of another runner.</summary>
internal static class PriceWalk
{
    /// <summary>The bookmaker's margin, spread over the field.</summary>
    private const double Margin = 1.18;

    /// <summary>All changes up to a time, oldest first. A scratched runner keeps its last price.</summary>
    public static IReadOnlyList<PriceChange> Changes(RacePlan race, RunnerPlan runner, DateTimeOffset until)
    {
        if (runner.IsVacant || race.Meeting.IsToteOnly)
            return [];
        var end = Earliest(until, race.Life.Jump, runner.ScratchedAt, race.Life.Abandoned);
        var dice = runner.Dice.For("price");
        List<PriceChange> changes = [];
        var drift = 0.3 * dice.For("opening").Bell;
        var tick = 0;
        for (var at = race.Life.Priced; at <= end; at += Gap(race, at, dice.For(tick)), tick++)
        {
            drift = (drift * 0.88) + (0.06 * dice.For("drift").For(tick).Bell);
            var price = PriceLadder.Nearest(Math.Exp(drift) / (Chance(race, runner, at) * Margin));
            if (changes.Count == 0 || changes[^1].Price != price)
                changes.Add(new PriceChange(price, at));
        }

        return changes;
    }

    /// <summary>The runner's share of the ability of all runners not scratched at that time.</summary>
    public static double Chance(RacePlan race, RunnerPlan runner, DateTimeOffset at) =>
        runner.Ability
        / race.Runners.Where(rival => rival == runner || !rival.IsScratchedAt(at)).Sum(rival => rival.Ability);

    private static TimeSpan Gap(RacePlan race, DateTimeOffset at, Dice dice)
    {
        var left = race.Start - at;
        var usual =
            left > TimeSpan.FromHours(6) ? TimeSpan.FromMinutes(100)
            : left > TimeSpan.FromHours(1) ? TimeSpan.FromMinutes(17)
            : left > TimeSpan.FromMinutes(10) ? TimeSpan.FromMinutes(3)
            : TimeSpan.FromSeconds(42);
        return usual * (0.7 + (0.6 * dice.Fraction));
    }

    private static DateTimeOffset Earliest(DateTimeOffset first, params ReadOnlySpan<DateTimeOffset?> others)
    {
        foreach (var other in others)
        {
            if (other < first)
                first = other.Value;
        }

        return first;
    }
}
