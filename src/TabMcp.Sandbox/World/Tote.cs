using TabMcp.Domain.Racing;

namespace TabMcp.Sandbox.World;

/// <summary>The tote pools of one race: their totals at a given time and the dividends of each runner.</summary>
/// <remarks>Before the start a dividend is approximate; after the start it is final.</remarks>
internal sealed class Tote(RacePlan race)
{
    /// <summary>The part of a dollar that is left after the operator's commission.</summary>
    public const double Kept = 0.845;

    /// <summary>The same value as a decimal, for amounts of money.</summary>
    public const decimal KeptShare = 0.845m;

    private const decimal Least = 1.04m;

    private static readonly TimeSpan Near = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Far = TimeSpan.FromMinutes(30);

    /// <summary>The single-race products on sale, in the order in which bodies list them. Overseas hosts do not sell
    /// Duet, and a field of four runners or fewer has no Place pool
    /// (docs/upstream/racing.md#wagering-products).</summary>
    public IReadOnlyList<string> Products { get; } =
    [
        "Win",
        .. race.PlacesAt(race.Life.Jump) > 0 ? ["Place"] : Array.Empty<string>(),
        "Quinella",
        "Exacta",
        .. race.Meeting.Venue.IsAustralasian || race.Meeting.IsToteOnly ? ["Duet"] : Array.Empty<string>(),
        "Trifecta",
        "FirstFour",
    ];

    /// <summary>The total of a single-race pool in dollars.</summary>
    public decimal Total(string product, DateTimeOffset instant)
    {
        var dice = race.Dice.For(product);
        var share = product switch
        {
            "Win" => 1,
            "Place" => 0.4,
            "Trifecta" => 0.6,
            "Duet" => 0.04,
            _ => 0.3,
        };
        return Cents(WinTurnover * share * (0.7 + (0.6 * dice.Fraction)) * Growth(LastUpdate(instant)));
    }

    /// <summary>The total of a multi-leg pool in dollars, which grows until its first leg starts.</summary>
    public static decimal Total(MultiLeg legs, MeetingPlan meeting, DateTimeOffset instant)
    {
        var first = meeting.Races[legs.Races[0] - 1];
        var tote = new Tote(first);
        var share = legs.Product is "RunningDouble" ? 0.004 : 0.5;
        return Cents(tote.WinTurnover * share * tote.Growth(tote.LastUpdate(instant)));
    }

    /// <summary>The time of the latest update before a given time: every half hour long before the start, every 45 s
    /// near it.</summary>
    public DateTimeOffset LastUpdate(DateTimeOffset instant)
    {
        var left = race.Life.Jump - instant;
        if (left <= TimeSpan.Zero)
            return race.Life.Jump;
        var step = left > Far ? Far : Near;
        return race.Life.Jump - (step * Math.Ceiling(left / step));
    }

    /// <summary>The latest updates up to a given time, newest first.</summary>
    public IEnumerable<DateTimeOffset> Updates(DateTimeOffset instant, int count)
    {
        var update = LastUpdate(instant);
        for (var i = 0; i < count; i++)
        {
            yield return update;
            update = LastUpdate(update.AddSeconds(-1));
        }
    }

    /// <summary>The win dividend for $1; 0 if the runner is scratched or the pool is empty.</summary>
    public decimal Win(RunnerPlan runner, DateTimeOffset instant)
    {
        var update = LastUpdate(instant);
        if (runner.IsScratchedAt(instant) || Growth(update) < 0.002)
            return 0;
        var ties = update == race.Life.Jump && race.HasResultAt(instant) ? Math.Max(1, SharedWin(runner)) : 1;
        return TenCents(Kept / Share(runner, update) / ties);
    }

    /// <summary>The place dividend for $1.</summary>
    public decimal Place(RunnerPlan runner, DateTimeOffset instant)
    {
        var places = race.PlacesAt(instant);
        var update = LastUpdate(instant);
        if (places == 0 || runner.IsScratchedAt(instant) || Growth(update) < 0.002)
            return 0;
        var win = Kept / Share(runner, update);
        var noise = 1 + (0.2 * (runner.Dice.For("place").For(update.ToUnixTimeSeconds()).Fraction - 0.5));
        return TenCents(1 + ((win - 1) * (places == 2 ? 0.3 : 0.22) * noise));
    }

    /// <summary>The runner's share of the win pool, which approaches its chance as the start comes closer.</summary>
    private double Share(RunnerPlan runner, DateTimeOffset update) =>
        Stake(runner, update) / race.StartersAt(update).Append(runner).Distinct().Sum(rival => Stake(rival, update));

    private static double Stake(RunnerPlan runner, DateTimeOffset update) =>
        Math.Pow(runner.Ability, 0.93) * Math.Exp(0.12 * runner.Dice.For("stake").For(update.ToUnixTimeSeconds()).Bell);

    private int SharedWin(RunnerPlan runner) =>
        race.Result.Winners.Contains(runner.Number) ? race.Result.Winners.Count : 1;

    private double WinTurnover =>
        race.Dice.For("turnover").Between(60, 140)
        * (race.Meeting.Type, race.Meeting.Venue.IsAustralasian) switch
        {
            (RaceType.Thoroughbred, true) => 900,
            (_, true) => 220,
            _ => 35,
        };

    /// <summary>The part of the pool that is staked: from 0 fifteen hours before the start to 1 at the start, most of
    /// it in the last minutes.</summary>
    private double Growth(DateTimeOffset instant)
    {
        var minutes = (race.Life.Jump - instant).TotalMinutes;
        return minutes <= 0 ? 1
            : minutes >= 900 ? 0
            : (1 - (minutes / 900)) / (1 + (minutes / 4));
    }

    /// <summary>Rounds a dividend down to ten cents, with a minimum of $1.04.</summary>
    public static decimal TenCents(double amount)
    {
        var paid = Math.Floor((decimal)Math.Min(amount, 99_999) * 10) / 10;
        return paid < 1.1m ? Least : paid;
    }

    private static decimal Cents(double amount) => Math.Round((decimal)amount, 2);
}
