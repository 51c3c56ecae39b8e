namespace TabMcp.Sandbox.World;

/// <summary>A multi-leg bet on one meeting: <c>Quaddie</c>, <c>RunningDouble</c> and so on
/// (docs/upstream/racing.md#wagering-products).</summary>
internal sealed record MultiLeg(string Product, IReadOnlyList<int> Races)
{
    /// <summary>Only Big6 has a name, <c>SR</c>.</summary>
    public string? Name => Product is "Big6" ? "SR" : null;

    public int LegOf(int raceNumber)
    {
        for (var leg = 0; leg < Races.Count; leg++)
        {
            if (Races[leg] == raceNumber)
                return leg + 1;
        }

        return 0;
    }

    /// <summary>The multi-leg bets of one meeting, placed as in real meetings: at the end, with the early quaddie
    /// before them.</summary>
    public static IReadOnlyList<MultiLeg> Of(Fixture fixture)
    {
        if (fixture.FixedOddsOnly)
            return [];
        var last = fixture.Races;
        List<MultiLeg> legs =
        [
            .. Enumerable.Range(1, last - 1).Select(race => new MultiLeg("RunningDouble", [race, race + 1])),
        ];
        if (fixture.Extra)
            return legs;

        legs.Add(new MultiLeg("DailyDouble", [last - 2, last]));
        legs.Add(new MultiLeg("Quaddie", [last - 3, last - 2, last - 1, last]));
        legs.Add(new MultiLeg("EarlyQuaddie", [1, 2, 3, 4]));
        legs.Add(new MultiLeg("Treble", [last - 2, last - 1, last]));
        if (fixture is { SellCode: 'S' or 'M', Type: Domain.Racing.RaceType.Thoroughbred })
            legs.Add(new MultiLeg("Big6", [.. Enumerable.Range(last - 5, 6)]));
        return legs;
    }
}
