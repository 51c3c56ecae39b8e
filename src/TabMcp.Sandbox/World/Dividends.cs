namespace TabMcp.Sandbox.World;

/// <summary>One row of a dividend: the winning numbers and the payout for $1. A leg without a winner is <c>F</c>, the
/// field.</summary>
internal sealed record DividendRow(IReadOnlyList<int?> Selections, decimal Amount);

/// <summary>The dividends of one pool.</summary>
internal sealed record Dividend(string Product, decimal JackpotCarriedOver, IReadOnlyList<DividendRow> Rows);

/// <summary>Calculates the dividends of a race from its result and its pools.</summary>
internal sealed class Dividends(RacePlan race)
{
    private readonly Tote _tote = new(race);
    private readonly IReadOnlyList<IReadOnlyList<int>> _orders = race.Result.Orders();

    /// <summary>The dividends of the race's own pools.</summary>
    public IEnumerable<Dividend> SingleRace() => _tote.Products.Select(Of);

    /// <summary>The dividends of the multi-leg bets that end with this race.</summary>
    public IEnumerable<Dividend> MultiLeg(DateTimeOffset instant)
    {
        foreach (var legs in race.Meeting.MultiLegs.Where(legs => legs.Races[^1] == race.Number))
        {
            var winners = legs.Races.Select(number => WinnerOf(race.Meeting.Races[number - 1], instant)).ToList();
            var pool = Tote.Total(legs, race.Meeting, instant);
            var chance = 1.0;
            foreach (var (leg, winner) in legs.Races.Zip(winners))
            {
                if (winner is { } number)
                    chance *= Chance(race.Meeting.Races[leg - 1], [number]);
            }

            yield return Split(
                legs.Product,
                pool,
                [winners],
                chance,
                run: winners.TrueForAll(winner => winner is not null)
            );
        }
    }

    private Dividend Of(string product)
    {
        var final = race.Life.Paying;
        return product switch
        {
            "Win" => new Dividend(
                product,
                0,
                [.. race.Result.Winners.Select(number => Row(number, _tote.Win(Runner(number), final)))]
            ),
            "Place" => new Dividend(
                product,
                0,
                [.. Placed().Select(number => Row(number, _tote.Place(Runner(number), final)))]
            ),
            "Quinella" => Combination(product, 2, ordered: false),
            "Duet" => Duet(),
            "Exacta" => Combination(product, 2, ordered: true),
            "Trifecta" => Combination(product, 3, ordered: true),
            _ => Combination(product, 4, ordered: true),
        };
    }

    private Dividend Combination(string product, int length, bool ordered)
    {
        var rows = _orders
            .Select(order => order.Take(length).ToArray())
            .DistinctBy(order => string.Join(',', ordered ? order : order.Order()), StringComparer.Ordinal)
            .ToList();
        var chance = rows.Average(row =>
            ordered ? Chance(race, row) : Chance(race, row) + Chance(race, [.. row.Reverse()])
        );
        return Split(product, _tote.Total(product, race.Life.Jump), [.. rows.Select(Selections)], chance, run: true);
    }

    /// <summary>The dividends of a duet: any two of the first three.</summary>
    private Dividend Duet()
    {
        var first = _orders[0].Take(3).ToArray();
        int[][] pairs =
            first.Length < 3
                ? [first]
                :
                [
                    [first[0], first[1]],
                    [first[0], first[2]],
                    [first[1], first[2]],
                ];
        var chance = 3 * pairs.Average(pair => Chance(race, pair) + Chance(race, [.. pair.Reverse()]));
        return Split("Duet", _tote.Total("Duet", race.Life.Jump), [.. pairs.Select(Selections)], chance, run: true);
    }

    /// <summary>An empty pool pays nothing; a combination that probably has no winning bet jackpots.</summary>
    private static Dividend Split(
        string product,
        decimal pool,
        IReadOnlyList<IReadOnlyList<int?>> rows,
        double chance,
        bool run
    )
    {
        if (pool == 0)
            return new Dividend(product, 0, [new DividendRow([.. rows[0].Select(_ => (int?)null)], 0)]);
        var net = pool * Tote.KeptShare;
        var amount = Tote.TenCents(Tote.Kept / Math.Max(chance, 1e-9) / rows.Count);
        var held = run && amount <= net;
        return new Dividend(
            product,
            held ? 0 : Math.Round(net, 2),
            [.. rows.Select(row => new DividendRow(row, held ? amount : 0))]
        );
    }

    /// <summary>The probability that these runners finish in this order (Harville's formula).</summary>
    private static double Chance(RacePlan race, IReadOnlyList<int> order)
    {
        var left = race.StartersAt(race.Life.Jump).Sum(runner => runner.Ability);
        var chance = 1.0;
        foreach (var number in order)
        {
            var ability = race.Runner(number)!.Ability;
            chance *= ability / left;
            left -= ability;
        }

        return chance;
    }

    private static int? WinnerOf(RacePlan leg, DateTimeOffset instant) =>
        leg.StatusAt(instant) == RacePhase.Abandoned ? null : leg.Result.Winners[0];

    private IEnumerable<int> Placed()
    {
        var places = race.PlacesAt(race.Life.Jump);
        return race.Result.Slots.Take(places).SelectMany(slot => slot);
    }

    private RunnerPlan Runner(int number) => race.Runner(number)!;

    private static DividendRow Row(int number, decimal amount) => new([number], amount);

    private static IReadOnlyList<int?> Selections(int[] numbers) => [.. numbers.Select(number => (int?)number)];
}
